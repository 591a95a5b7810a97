using Akka.Actor;

namespace Messaging.Windows;

/// <summary>A window as others know it: what a WindowProxy stands for (HTML Standard 7.2.3). It stays valid when the window is gone.</summary>
/// <param name="Name">The actor's name, for example <c>window-1</c> or <c>frame-2</c>.</param>
public sealed record WindowRef(string Name, IActorRef Actor);
