namespace Akka.Dispatch;

/// <summary>What happens to the messages of an actor that is gone.</summary>
internal abstract partial class Mailbox
{
    /// <summary>Whoever adds to a closed mailbox becomes its consumer for a moment, so that nothing stays in it.</summary>
    private void DiscardAfterClose()
    {
        while (!_systemMessages.IsEmpty || _messages.Mark is not null)
        {
            if ((Interlocked.Or(ref _status, Scheduled) & Scheduled) != 0)
            {
                return;
            }

            var mark = _messages.Mark;
            DiscardAll();
            Interlocked.And(ref _status, ~Scheduled);
            if (_systemMessages.IsEmpty && ReferenceEquals(mark, _messages.Mark))
            {
                return;
            }
        }
    }

    private void DiscardAll()
    {
        var freeNodes = MessageNodePool.OfThisThread();
        do
        {
            while (_messages.TryTake(freeNodes, out var message, out var sender))
            {
                bound?.Leave();
                Discard(message!, sender);
            }
        }
        while (!_messages.IsCustom && !_messages.TryRest(freeNodes));

        if (_messages.IsCustom)
        {
            _messages.CleanUp(Discard);
        }

        for (var message = _systemMessages.TakeAll(); message is not null;)
        {
            var next = message.Next;
            message.Next = null;
            DiscardSystem(message);
            message = next;
        }
    }
}
