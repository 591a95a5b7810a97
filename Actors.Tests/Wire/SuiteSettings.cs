using Akka.Configuration;
using Messaging.Wire;

namespace Messaging.Tests.Wire;

/// <summary>
/// The settings of every actor system of the suite. With MESSAGING_SERIALIZE=on in the environment, everything that actors say to each other
/// becomes bytes on the way, as between nodes.
/// </summary>
internal static class SuiteSettings
{
    public static bool IsSerializing => Environment.GetEnvironmentVariable("MESSAGING_SERIALIZE") == "on";

    public static Config Config { get; } = IsSerializing
        ? ConfigurationFactory.ParseString("akka.actor.serialize-messages = on").WithFallback(MessagingSerializer.Settings)
        : ConfigurationFactory.Empty;
}
