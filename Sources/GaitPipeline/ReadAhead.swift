// The first stage in a thread of its own, a few blocks ahead of the second: the only place with threads.

internal import GaitModel
internal import Glibc

/// Hands out the portions of another source in their order, errors included; that source works while the caller does
/// something else. Dropped early, the thread ends with the portion it is at; a read that waits for input ends with
/// the process.
final class ReadAhead: PortionSource {
    /// Blocks that may wait: about 50 kB each, and with them the tiles they complete.
    static let mostBlocks = 16

    private let queue: PortionQueue
    /// Set when no thread could be had: then the caller's own does the work.
    private var direct: (any PortionSource)?

    init(_ source: any PortionSource, mostBlocks: Int = ReadAhead.mostBlocks) {
        queue = PortionQueue(mostBlocks: mostBlocks)
        if !Errand(source, queue).start() { direct = source }
    }

    func next() throws(InputError) -> Portion {
        guard var source = direct else { return try queue.take().get() }
        defer { direct = source }
        return try source.next()
    }

    deinit { queue.abandon() }
}

/// What the thread is sent to do.
private final class Errand {
    private var source: any PortionSource
    private let queue: PortionQueue

    init(_ source: any PortionSource, _ queue: PortionQueue) {
        self.source = source
        self.queue = queue
    }

    /// False when the system has no thread left.
    func start() -> Bool {
        var thread = pthread_t()
        // The thread alone holds the errand, and with it the source, from here on.
        let errand = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &thread, nil,
            { errand in
                if let errand { Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().run() }
                return nil
            }, errand.toOpaque())
        guard failure == 0 else {
            errand.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private func run() {
        while true {
            do throws(InputError) {
                let portion = try source.next()
                guard queue.put(.success(portion)), portion.end == nil else { return }
            } catch {
                _ = queue.put(.failure(error))
                return
            }
        }
    }
}

/// A queue between two threads, bounded in blocks.
///
/// `@unchecked Sendable`: everything that changes is touched inside `locked` only, and what goes through is `Sendable`
/// itself.
private final class PortionQueue: @unchecked Sendable {
    typealias Item = Result<Portion, InputError>

    private let mostBlocks: Int
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// Something changed: an item came, room was made, or nobody takes any more.
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var items: [Item] = []
    private var blocks = 0
    private var isAbandoned = false

    init(mostBlocks: Int) {
        self.mostBlocks = mostBlocks
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    /// Waits for room; an item larger than the whole queue waits until it is empty. False when nobody takes any more.
    func put(_ item: Item) -> Bool {
        let size = PortionQueue.size(item)
        return locked {
            while !isAbandoned, !items.isEmpty, blocks + size > mostBlocks {
                pthread_cond_wait(change, mutex)
            }
            guard !isAbandoned else { return false }
            items.append(item)
            blocks += size
            return true
        }
    }

    func take() -> Item {
        locked {
            while items.isEmpty { pthread_cond_wait(change, mutex) }
            let item = items.removeFirst()
            blocks -= PortionQueue.size(item)
            return item
        }
    }

    func abandon() { locked { isAbandoned = true } }

    /// A portion without blocks takes a place as well.
    private static func size(_ item: Item) -> Int { max(1, (try? item.get())?.blocks.count ?? 1) }

    private func locked<R>(_ body: () -> R) -> R {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_signal(change)
            pthread_mutex_unlock(mutex)
        }
        return body()
    }
}
