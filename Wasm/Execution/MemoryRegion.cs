using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Messaging.Wasm.Execution;

/// <summary>
/// Memory of the operating system's, outside of the managed heap: zeros, or a view of a snapshot whose pages are copied when they are
/// written to. Given back when it is disposed of, or else when nothing refers to it any more.
/// </summary>
internal sealed class MemoryRegion : IDisposable
{
    // What a region is worth to the collector, which cannot see how much of it is in use: else it would not look for those that were dropped.
    private const int Pressure = 256 << 10;

    private readonly SafeMemoryMappedViewHandle _view;
    private bool _isReleased;

    private MemoryRegion(SafeMemoryMappedViewHandle view, long bytes)
    {
        _view = view;
        Start = view.DangerousGetHandle();
        Bytes = bytes;
        GC.AddMemoryPressure(Pressure);
    }

    ~MemoryRegion() => Release();

    /// <summary>The address of its first byte.</summary>
    public nint Start { get; }

    public long Bytes { get; }

    /// <summary>A region of zeros, of which only what is written to takes memory.</summary>
    /// <exception cref="OutOfMemoryException">It cannot be had.</exception>
    public static MemoryRegion OfZeros(long bytes)
    {
        using var file = MemoryMappedFile.CreateNew(null, Math.Max(bytes, 1));
        return Map(file, Math.Max(bytes, 1), MemoryMappedFileAccess.ReadWrite);
    }

    /// <summary>A view of a file from its start, as large as the file or smaller.</summary>
    /// <inheritdoc cref="OfZeros"/>
    public static MemoryRegion Map(MemoryMappedFile file, long bytes, MemoryMappedFileAccess access)
    {
        try
        {
            return MapNow(file, bytes, access);
        }
        catch (Exception exception) when (exception is IOException or OutOfMemoryException)
        {
            // The number of views of a process is limited; some may be of memories that nobody uses any more.
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        try
        {
            return MapNow(file, bytes, access);
        }
        catch (IOException exception)
        {
            throw new OutOfMemoryException("The operating system gives no more memory for WebAssembly instances.", exception);
        }
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    // The accessor is let go of, not disposed of: its handle alone owns the view.
    private static MemoryRegion MapNow(MemoryMappedFile file, long bytes, MemoryMappedFileAccess access) =>
        new(file.CreateViewAccessor(0, bytes, access).SafeMemoryMappedViewHandle, bytes);

    private void Release()
    {
        if (_isReleased)
            return;
        _isReleased = true;
        _view.Dispose();
        GC.RemoveMemoryPressure(Pressure);
    }
}
