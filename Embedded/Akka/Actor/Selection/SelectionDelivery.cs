using Akka.Util;

namespace Akka.Actor;

/// <summary>Takes a message along the path of a selection, in the thread of whoever sent it.</summary>
internal static class SelectionDelivery
{
    public static void Deliver(IInternalActorRef anchor, ActorSelectionMessage selected, IActorRef? sender)
    {
        var place = anchor;
        for (var step = 0; step < selected.Elements.Length; step++)
        {
            if (place is not (LocalActorRef or TempActors))
            {
                place.Tell(Rest(selected, step, selected.WildCardFanOut), sender!);
                return;
            }

            switch (selected.Elements[step])
            {
                case SelectParent:
                    place = place.Parent!;
                    break;
                case SelectChildName { Name: var name }:
                    var child = place.GetSingleChild(name);
                    if (child.IsNobody())
                    {
                        Complain(anchor, selected, sender);
                        return;
                    }

                    place = child;
                    break;
                case SelectChildRecursive:
                    DeliverToAllBelow(place, selected.Message, sender);
                    return;
                case SelectChildPattern pattern:
                    DeliverToMatches(anchor, place, pattern, Rest(selected, step + 1, selected.WildCardFanOut), selected, sender);
                    return;
            }
        }

        place.Tell(selected.Message, sender!);
    }

    private static ActorSelectionMessage Rest(ActorSelectionMessage selected, int step, bool fanOut) =>
        new(selected.Message, selected.Elements[step..], fanOut);

    private static void DeliverToMatches(
        IInternalActorRef anchor,
        IInternalActorRef place,
        SelectChildPattern pattern,
        ActorSelectionMessage rest,
        ActorSelectionMessage selected,
        IActorRef? sender)
    {
        var matches = place.Children.Where(child => Wildcard.Matches(child.Path.Name, pattern.PatternStr)).ToList();
        if (matches.Count == 0)
        {
            Complain(anchor, selected, sender);
        }

        var onward = matches.Count > 1 ? Rest(rest, 0, fanOut: true) : rest;
        foreach (var match in matches)
        {
            Deliver(match, onward, sender);
        }
    }

    private static void DeliverToAllBelow(IInternalActorRef top, object message, IActorRef? sender)
    {
        var places = new Stack<IInternalActorRef>(top.Children.Reverse());
        while (places.TryPop(out var place))
        {
            place.Tell(message, sender!);
            foreach (var child in place.Children.Reverse())
            {
                places.Push(child);
            }
        }
    }

    /// <summary>Nobody is there: the message becomes a dead letter, or an <see cref="Identify"/> is answered with nobody.</summary>
    private static void Complain(IInternalActorRef anchor, ActorSelectionMessage selected, IActorRef? sender)
    {
        if (selected.WildCardFanOut || anchor is not LocalActorRef local)
        {
            return;
        }

        var path = anchor.Path / selected.Elements.Select(element => element.ToString()!);
        local.Cell.SystemImpl.NobodyAt(path).Tell(selected, sender!);
    }
}
