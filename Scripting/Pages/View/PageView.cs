namespace Messaging.Scripting.Pages.View;

/// <summary>The view of every top-level window, in CSS pixels: nothing is drawn in it, but pages ask for its size.</summary>
internal static class PageView
{
    public const int Width = 1024;
    public const int Height = 768;
    public const int PixelRatio = 1;
}
