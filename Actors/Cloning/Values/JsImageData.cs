namespace Messaging.Cloning;

/// <summary>The pixels of an ImageData or an ImageBitmap, as a value that can be sent. It never changes.</summary>
/// <param name="width">In pixels, from 1 on.</param>
/// <param name="height">In pixels, from 1 on.</param>
/// <param name="bytes">Red, green, blue and alpha of each pixel, in rows from the top.</param>
/// <param name="isDisplayP3">Whether its colours are those of the space display-p3, and not of srgb.</param>
/// <param name="isBitmap">Whether it is an ImageBitmap, whose pixels no script sees.</param>
public sealed class JsImageData(int width, int height, ReadOnlyMemory<byte> bytes, bool isDisplayP3 = false, bool isBitmap = false) : JsValue
{
    /// <summary>How many bytes a pixel has.</summary>
    public const int PixelBytes = 4;

    public override JsKind Kind => JsKind.ImageData;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes.Length == (long)width * height * PixelBytes
        ? bytes
        : throw new ArgumentException($"An image of {width} by {height} pixels has {(long)width * height * PixelBytes} bytes, not {bytes.Length}.", nameof(bytes));

    public bool IsDisplayP3 { get; } = isDisplayP3;

    public bool IsBitmap { get; } = isBitmap;
}
