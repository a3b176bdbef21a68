// Threads of their own for reading and measuring, so that the server answers others meanwhile.

internal import NIOPosix

/// Swift tasks that prefer it run here and not on the few threads everything else shares.
final class WorkThreads: TaskExecutor {
    private let pool: NIOThreadPool

    init(_ count: Int) {
        pool = NIOThreadPool(numberOfThreads: count)
        pool.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    func stop() async { try? await pool.shutdownGracefully() }
}
