import COpenBLAS

/// Keeps OpenBLAS on one thread.
///
/// Results of BLAS differ in the last bits with its number of threads, and its threads spin on
/// small blocks; parallelism belongs above the calls. Every file that calls BLAS asks first.
enum BLASThreads {
  private static let one: Void = openblas_set_num_threads(1)

  /// Makes sure that calls run on one thread from here on. Costs a check of a flag.
  @inline(__always)
  static func pin() { _ = one }
}
