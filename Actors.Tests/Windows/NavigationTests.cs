using Messaging.Channels;
using Messaging.Testing;
using Messaging.Tracing;
using Messaging.Windows.Navigation;
using Messaging.Workers;
using Xunit.Abstractions;

namespace Messaging.Tests.Windows;

public sealed class NavigationTests(ITestOutputHelper output) : WindowTestKit(output)
{
    private const string One = "https://a.test/one";
    private const string Two = "https://a.test/two";

    [Fact]
    [Requirement("L5", "D2", "E6")]
    public async Task LeavingADocumentTellsItClosesItsPortsAndDropsItsTasks()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.Message = message =>
                {
                    if (message.Ports.Length > 0)
                    {
                        message.Ports[0].OnClose = _ => main.Say("its port closed");
                        message.Ports[0].Start();
                    }
                    else
                    {
                        main.Say(message.Data.AsString());
                    }
                };
                main.Embed(One);
            }))
            .Add(One, () => new Script(one =>
            {
                var channel = new MessageChannel();
                one.Above.PostMessage("port", "/", channel.Port2);
                one.Hide = persisted => one.Above.PostMessage($"hidden {persisted}");
                one.Here.Navigate(Two);
                one.Place.QueueTask(() => one.Place.QueueTask(() => one.Place.QueueTask(() => one.Say("never"))));
            }))
            .Add(Two, () => new Script(two => two.Above.PostMessage($"two {two.Entries}")));

        Open("https://a.test/");
        await AwaitLine("its port closed");
        await AwaitLine("two 2");

        Assert.Contains("hidden False", Lines);
        Assert.DoesNotContain("never", Lines);
    }

    [Fact]
    [Requirement("G12")]
    public async Task AMessagePostedBeforeTheNavigationCommitsIsForTheOldDocument()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.FrameLoad = frame =>
                {
                    frame.Navigate(Two);
                    frame.PostMessage("for one");
                    main.FrameLoad = _ => frame.PostMessage("for two");
                };
                main.Embed(One);
            }))
            .Add(One, () => new Script(one => one.Message = _ => one.Say("never")))
            .Add(Two, () => new Script(two => two.Message = message => two.Say(message.Data.AsString())));

        Open("https://a.test/");

        Assert.Equal(["for two"], await AwaitLines(1));
        Assert.Equal(LossReason.TargetNotFullyActive, Assert.Single(Trace.Of<MessageLost>()).Reason);
    }

    [Fact]
    [Requirement("G12")]
    public async Task OnlyTheLastOfSeveralNavigationsHappens()
    {
        Documents
            .Add("https://a.test/", () => new Script(main => main.Embed(One).Navigate(Two)))
            .Add(One, () => new Script(one => one.Say("never")))
            .Add(Two, () => new Script(two => two.Say($"two {two.Entries}")));

        Open("https://a.test/");

        Assert.Equal(["two 1"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("E6")]
    public async Task AnotherFragmentStaysInTheDocumentAndBackIsAHashChangeToo()
    {
        Documents.Add(One, () => new Script(one =>
        {
            one.Hide = _ => one.Say("never");
            one.Hash = (before, after) =>
            {
                one.Say($"{before} -> {after} {one.Entries}");
                if (after.EndsWith("#a", StringComparison.Ordinal) && before == One)
                    one.GoBy(-1);
            };
            one.Here.Navigate($"{One}#a");
            one.Say(one.Address);
        }));

        Open(One);

        Assert.Equal([$"{One}#a", $"{One} -> {One}#a 2", $"{One}#a -> {One} 2"], await AwaitLines(3));
    }

    [Fact]
    [Requirement("L5")]
    public async Task BackForthAndReloadMakeTheDocumentsAnew()
    {
        var visits = new List<string>();
        Documents
            .Add(One, () => new Script(one =>
            {
                visits.Add("one");
                one.Say($"one {visits.Count} of {one.Entries}");
                if (visits.Count == 1)
                    one.Here.Navigate(Two);
                else if (visits.Count == 3)
                    one.Again();
                else
                    one.GoBy(1);
            }))
            .Add(Two, () => new Script(two =>
            {
                visits.Add("two");
                two.Say($"two {visits.Count} of {two.Entries}");
                if (visits.Count == 2)
                    two.GoBy(-1);
                else
                    two.GoBy(7);
            }));

        Open(One);

        Assert.Equal(["one 1 of 1", "two 2 of 2", "one 3 of 2", "one 4 of 2", "two 5 of 2"], await AwaitLines(5));
    }

    [Fact]
    [Requirement("L5")]
    public async Task ReplacingLeavesNoEntryBehind()
    {
        Documents
            .Add(One, () => new Script(one => one.Here.Navigate(Two, HistoryHandling.Replace)))
            .Add(Two, () => new Script(two => two.Say($"{two.Address} {two.Entries} from {two.Place.Referrer}")));

        Open(One);

        Assert.Equal([$"{Two} 1 from {One}"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("L5", "N10")]
    public async Task FramesAndWorkersOfADocumentGoWithItAndFramesAreTold()
    {
        Documents
            .Add("https://a.test/", () => new Script(main =>
            {
                main.FrameLoad = frame =>
                {
                    _ = new Worker("https://a.test/worker");
                    main.Here.Navigate(One);
                };
                main.Embed(Two);
            }))
            .Add(One, () => new Script(_ => { }))
            .Add(Two, () => new Script(two => two.Hide = _ => two.Say("the frame is left")));
        Workers.Add("https://a.test/worker", () => new WorkerScript(_ => { }));

        Open("https://a.test/");
        await AwaitTrace<WindowEnded>(_ => true);
        await AwaitTrace<WorkerEnded>(_ => true);

        Assert.Equal(["the frame is left"], await AwaitLines(1));
    }

    [Fact]
    [Requirement("G13", "B5")]
    public async Task AMessageToItselfComesAfterTheTask()
    {
        Documents.Add(One, () => new Script(one =>
        {
            one.Message = message => one.Say(message.Data.AsString());
            one.Here.PostMessage("later");
            one.Say("now");
        }));

        Open(One);

        Assert.Equal(["now", "later"], await AwaitLines(2));
    }
}
