// Listens, says where, and stops in order.

internal import CommandParts
public import GaitModel
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOPosix
internal import RunStore
internal import ServiceLifecycle
internal import UnixSignals

public struct WebServer: Sendable {
    private let site: Site
    private let logger: Logger

    /// - Throws: `E_EXPOSED` without a token for an address others can reach; `E_IO`, `E_ADDRESS` for the folder.
    public init(_ settings: WebSettings, logger: Logger) throws(InputError) {
        let open = settings.addresses.filter { !WebSettings.isLoopback($0) }
        guard open.isEmpty || settings.token != nil else {
            throw InputError(
                .exposed, "\(open.joined(separator: ", ")) can be reached by other computers",
                fix: "give --token-file FILE with a long random word in it, or leave --address out")
        }
        site = try Site(settings)
        self.logger = logger
    }

    /// Serves until the process is asked to stop; requests under way get their answers first.
    /// - Parameter ready: called once with the address to open.
    public func run(ready: @escaping @Sendable (String) -> Void) async throws {
        let settings = site.settings
        guard let first = settings.addresses.first else { return }
        let responder = site.router().buildResponder()
        let port = try Listening.freePort(first, settings.port)
        let others = settings.addresses.dropFirst()
        for address in others where Listening.exists(address) { _ = try Listening.freePort(address, port) }
        let services: [any Service] =
            try ([first] + others.filter(Listening.exists)).map { address in
                try application(address, port, responder) {
                    if address == first { ready(Listening.url(address, port)) }
                }
            } + [Sweeper(shelf: site.shelf, keeper: site.keeper)]
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            // Taken between the question and the start.
            throw Listening.taken(first, port, error.errnoCode)
        }
        await site.shelf.removeAll()
        await site.threads.stop()
    }

    private func application(
        _ address: String, _ port: Int, _ responder: RouterResponder<WebContext>,
        ready: @escaping @Sendable () -> Void
    ) throws -> some ApplicationProtocol {
        let limits = site.settings.limits
        return Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [BodyAfterAnswer(most: 2 * limits.uploadBytes)],
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                        maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(address, port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { _ in ready() }, logger: logger)
    }
}

/// Looks every minute for what is too old.
private struct Sweeper: Service {
    let shelf: Shelf
    let keeper: Keeper

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(60))) != nil {
                await shelf.sweep()
                _ = try? await keeper.with { try $0.sweep(now: WallClock.now) }
            }
        }
    }
}
