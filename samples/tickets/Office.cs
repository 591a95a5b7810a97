using Messaging.Windows;
using Messaging.Workers;

namespace Messaging.Samples.Tickets;

/// <summary>Has one seat left, and two clerks who sell it.</summary>
internal sealed class Office(string clerk) : WindowAgent
{
    private int _free = 1;

    protected override void OnLoad()
    {
        Employ("Ada");
        Employ("Bob");
    }

    private void Employ(string name)
    {
        var worker = new Worker(clerk, name);
        worker.OnMessage = message =>
        {
            switch (message.Data.AsString())
            {
                case "is a seat free?":
                    worker.PostMessage(_free > 0 ? "yes" : "no");
                    break;
                case "sell it":
                    Sell(name);
                    break;
                case "sell a seat if one is free":
                    if (_free > 0)
                        Sell(name);
                    break;
            }
        };
    }

    private void Sell(string name) => Log($"{name} sells seat {_free--}");
}
