using Messaging.Agents;
using static Messaging.Windows.WindowProtocol;

namespace Messaging.Windows;

/// <summary>The posted message task source of a document (HTML Standard 9.3.3).</summary>
internal sealed class PostedMessageSource : TaskSource
{
    private readonly Queue<PostMessage> _messages = new();

    public override string Name => "posted-messages";

    public override bool IsReady => _messages.Count > 0;

    /// <summary>Dispatches one message; set by the window.</summary>
    public required Action<PostMessage> Dispatch { get; init; }

    public void Add(PostMessage message) => _messages.Enqueue(message);

    public bool TryTake(out PostMessage? message) => _messages.TryDequeue(out message);

    public override void RunNext() => Dispatch(_messages.Dequeue());
}
