// A sender who goes on after its answer is listened to for a while, so that it can read the answer, and then cut off.

internal import NIOCore
internal import NIOHTTPTypes

final class BodyAfterAnswer: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let most: Int
    private var isReceiving = false
    private var isAnswered = false
    private var dropped = 0

    init(most: Int) { self.most = most }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: (isReceiving, isAnswered, dropped) = (true, false, 0)
        case .body(let bytes) where isAnswered:
            dropped += bytes.readableBytes
            if dropped > most {
                context.close(promise: nil)
                return
            }
        case .body: break
        case .end: isReceiving = false
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), isReceiving { isAnswered = true }
        context.write(data, promise: promise)
    }
}
