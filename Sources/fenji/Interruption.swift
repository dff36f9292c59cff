import FenjiKit
import Foundation
import Glibc

/// Cleans up when the user interrupts, or the system ends the process.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// From now on one of the signals removes what is unfinished and ends the process with 128 and
  /// its number, as shells have it. Call before other threads begin: they inherit the mask.
  static func watch() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals where !isIgnored(signal) { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // A limit of file sizes shall be an error in words like a full disk, not a signal.
    signal(SIGXFSZ, SIG_IGN)
    let watched = set
    Thread.detachNewThread {
      var set = watched
      var number: Int32 = 0
      while sigwait(&set, &number) != 0 {}
      UnfinishedWork.remove()
      _exit(128 + number)
    }
  }

  /// Under `nohup` a hang-up stays ignored.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
