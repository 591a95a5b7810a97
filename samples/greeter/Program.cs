using Akka;
using Akka.Actor;
using Akka.Configuration;
using Messaging.Samples.Greeter;

var config = ConfigurationFactory.ParseString("akka { loglevel = OFF, stdout-loglevel = OFF }");
using var system = ActorSystem.Create("greeter", config);
var patience = TimeSpan.FromSeconds(10);

var door = system.ActorOf(Props.Create(() => new Door()), "door");
Console.WriteLine(await door.Ask<string>(new Greet("Ada"), patience));
Console.WriteLine(await door.Ask<string>(new Greet("Grace"), patience));

Console.WriteLine(await door.Ask<string>(new Greet(""), patience));
Console.WriteLine(await door.Ask<string>(new Greet("Edsger"), patience));

var greeter = await system.ActorSelection("/user/door/greeter").ResolveOne(patience);
Console.WriteLine($"found {greeter.Path.ToStringWithoutAddress()}");

var clock = system.ActorOf(Props.Create(() => new Clock(3)), "clock");
Console.WriteLine(await clock.Ask<string>(new Wind(TimeSpan.FromMilliseconds(10)), patience));

var shutdown = CoordinatedShutdown.Get(system);
shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "close", () =>
{
    Console.WriteLine("closing");
    return Task.FromResult(Done.Instance);
});
await shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance);
Console.WriteLine("closed");
