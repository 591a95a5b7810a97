using Akka.Actor;
using Messaging.Runtime;
using Messaging.UserAgents;
using Messaging.Windows;

var system = ActorSystem.Create("greeting");
MessagingExtension.Install(system, new MessagingOptions
{
    Documents = new AgentDocuments()
        .Add("https://hello.test/", () => new MainPage())
        .Add("https://hello.test/frame", () => new Frame())
        .Add("https://hello.test/clock", () => new Clock()),
    Trace = new ConsoleTrace(),
});
system.ActorOf(BrowserActor.Props(), BrowserActor.ActorName).Tell(new BrowserProtocol.Open("https://hello.test/"));
Console.ReadLine();
await system.Terminate();
