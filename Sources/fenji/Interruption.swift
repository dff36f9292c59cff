import FenjiKit
import Foundation
import Glibc
import Synchronization

/// Cleans up when the user interrupts, or the system ends the process.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Where a handler writes the number of its signal.
  private static let notices = Atomic<Int32>(-1)

  /// From now on one of the signals removes what is unfinished and ends the process with 128 and
  /// its number, as shells have it.
  ///
  /// Handlers do nothing but pass the number on to a thread that waits for it. Blocking the signals
  /// would not do: threads that libraries begin need not inherit the mask, and one of them would
  /// get the signal and end the process.
  static func watch() {
    // A limit of file sizes shall be an error in words like a full disk, not a signal.
    signal(SIGXFSZ, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    notices.store(ends[1], ordering: .relaxed)
    let waiting = ends[0]
    Thread.detachNewThread {
      var number: UInt8 = 0
      while read(waiting, &number, 1) != 1 {}
      UnfinishedWork.remove()
      _exit(128 + Int32(number))
    }
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals where !isIgnored(signal) {
      sigaddset(&set, signal)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.pass(on: $0) }
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
    // Who started us may have had them blocked.
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func pass(on signal: Int32) {
    let before = errno
    var number = UInt8(truncatingIfNeeded: signal)
    _ = write(notices.load(ordering: .relaxed), &number, 1)
    errno = before
  }

  /// Under `nohup` a hang-up stays ignored.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
