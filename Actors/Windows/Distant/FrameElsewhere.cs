using Akka.Actor;
using Messaging.Capabilities;
using Messaging.Links;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Windows.Distant.DistantProtocol;

namespace Messaging.Windows.Distant;

/// <summary>
/// Stands for a frame that lives on another node, in its place below the window that embeds it. Whatever is said to it goes on to the frame,
/// and it stops when the frame has, or when the node is lost.
/// </summary>
internal sealed class FrameElsewhere : UntypedActor
{
    private readonly Queue<(object Message, IActorRef Sender)> _early = new();
    private readonly IActorRef _browser;
    private readonly WindowPlace _place;
    private IActorRef? _frame;

    public FrameElsewhere(IActorRef browser, WindowPlace place)
    {
        _browser = browser;
        _place = place;
    }

    /// <param name="browser">The user agent of the other node.</param>
    public static Props Props(IActorRef browser, WindowPlace place) => Akka.Actor.Props.Create(() => new FrameElsewhere(browser, place));

    protected override void PreStart()
    {
        (_browser as LinkedActorRef)?.Mind(Self);
        _browser.Tell(new PlaceFrame(_place), Self);
    }

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case FramePlaced placed: PassOnEarly(placed.Frame); break;
            case FrameGone: Context.Stop(Self); break;
            case LinkProtocol.NodeLost: Context.Stop(Self); break;
            // Whoever collects what is out of reach does not see the frame, and without an answer closes nothing.
            case CapabilityProtocol.Describe: break;
            case var other when _frame is null: _early.Enqueue((other, Sender)); break;
            default: _frame.Tell(message, Sender); break;
        }
    }

    // A frame that never came to be does not keep the document around it from having loaded.
    protected override void PostStop()
    {
        if (_frame is not null)
            return;
        while (_early.TryDequeue(out var early))
            Undelivered.Account(MessagingExtension.For(Context.System), early.Message, LossReason.NodeLost);
        Context.Parent.Tell(new WindowProtocol.FrameLoaded(_place.Window));
    }

    private void PassOnEarly(IActorRef frame)
    {
        _frame = frame;
        while (_early.TryDequeue(out var early))
            _frame.Tell(early.Message, early.Sender);
    }
}
