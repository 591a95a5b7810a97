using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Messaging.Wasm.Execution;

/// <summary>
/// The pages of a view that were copied because they were written to. Many of them hold what they held before: what counted a reference up
/// and down again has written twice and changed nothing. Such a copy can be given back, and nobody can tell.
/// </summary>
/// <remarks>Linux tells which pages were copied. Elsewhere copies stay.</remarks>
internal static partial class CopiedPages
{
    private const string Map = "/proc/self/pagemap";
    private const int EntriesAtOnce = 512;

    // Of an entry of the map: the page is in memory; it is the file's own or nobody's alone.
    private const ulong Present = 1UL << 63;
    private const ulong OfFile = 1UL << 61;

    // MADV_DONTNEED: of a private view of a file, what is not needed is read from the file again.
    private const int NotNeeded = 4;

    private static readonly Lazy<SafeFileHandle?> Entries = new(Open);

    /// <summary>Gives back each copied page of a view that holds what the same page of the file's own view holds.</summary>
    /// <param name="view">A copy-on-write view of a file from its start.</param>
    /// <param name="original">The file's own view, whose contents do not change; it may be the shorter one.</param>
    /// <returns>How many pages were given back.</returns>
    public static int GiveBackUnchanged(MemoryRegion view, MemoryRegion original)
    {
        if (Entries.Value is not { } entries)
            return 0;
        var pageBytes = Environment.SystemPageSize;
        var pages = (int)(Math.Min(view.Bytes, original.Bytes) / pageBytes);
        Span<ulong> some = stackalloc ulong[Math.Min(pages, EntriesAtOnce)];
        var givenBack = 0;
        for (var first = 0; first < pages; first += some.Length)
        {
            var part = some[..Math.Min(some.Length, pages - first)];
            var place = (view.Start / pageBytes + first) * sizeof(ulong);
            if (RandomAccess.Read(entries, MemoryMarshal.AsBytes(part), place) < part.Length * sizeof(ulong))
                return givenBack;
            givenBack += GiveBack(view.Start + first * pageBytes, original.Start + first * pageBytes, part, pageBytes);
        }

        return givenBack;
    }

    private static int GiveBack(nint view, nint original, ReadOnlySpan<ulong> entries, int pageBytes)
    {
        var givenBack = 0;
        for (var next = 0; next < entries.Length; next++)
        {
            var first = next;
            while (next < entries.Length && IsUnchanged(entries[next], view + next * pageBytes, original + next * pageBytes, pageBytes))
                next++;
            if (next > first && Advise(view + first * pageBytes, (nuint)((next - first) * pageBytes), NotNeeded) == 0)
                givenBack += next - first;
        }

        return givenBack;
    }

    private static unsafe bool IsUnchanged(ulong entry, nint page, nint original, int bytes) =>
        (entry & (Present | OfFile)) == Present
        && new ReadOnlySpan<byte>((void*)page, bytes).SequenceEqual(new ReadOnlySpan<byte>((void*)original, bytes));

    private static SafeFileHandle? Open()
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.OpenHandle(Map) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint bytes, int advice);
}
