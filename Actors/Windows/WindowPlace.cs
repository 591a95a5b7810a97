using Messaging.Origins;

namespace Messaging.Windows;

/// <summary>Where a window stands: itself, and the windows around it.</summary>
/// <param name="Parent">The window that embeds it; null for a top-level window.</param>
/// <param name="Top">The top-level window above it; null for a top-level window.</param>
/// <param name="CreatorOrigin">The origin that <c>about:blank</c> inherits; null for a top-level window.</param>
public sealed record WindowPlace(WindowRef Window, WindowRef? Parent, WindowRef? Top, Origin? CreatorOrigin);
