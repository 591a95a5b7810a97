using System.Buffers.Binary;
using AngleSharp.Dom;

namespace Messaging.Scripting.Dom;

/// <summary>
/// The nodes that scripts know, by number. A node keeps its number, so that a script finds the same wrapper for it each time. 0 is no
/// node, 1 the document.
/// </summary>
internal sealed class NodeHandles
{
    private readonly List<INode> _nodes = [];
    private readonly Dictionary<INode, int> _handles = new(ReferenceEqualityComparer.Instance);

    private int _copies;

    /// <summary>Told how many nodes are kept for scripts whenever there is one more; it may refuse by an exception.</summary>
    public Action<int>? Known { get; init; }

    public INode this[int handle] => _nodes[handle - 1];

    public IElement Element(int handle) => (IElement)this[handle];

    public IDocument Document(int handle) => (IDocument)this[handle];

    /// <summary>The node of an argument that may be missing.</summary>
    public INode? OrNull(int handle) => handle == 0 ? null : this[handle];

    public int HandleOf(INode? node)
    {
        if (node is null)
            return 0;
        if (_handles.TryGetValue(node, out var handle))
            return handle;
        _nodes.Add(node);
        _handles.Add(node, _nodes.Count);
        Known?.Invoke(_nodes.Count + _copies);
        return _nodes.Count;
    }

    /// <summary>So many nodes are about to be copied for a script: the copies are kept as long as that of the topmost is.</summary>
    public void KeepCopies(int count)
    {
        _copies += count;
        Known?.Invoke(_nodes.Count + _copies);
    }

    /// <summary>The numbers of several nodes, as 32-bit integers in the engine's byte order.</summary>
    public byte[] HandlesOf(IEnumerable<INode> nodes)
    {
        var handles = nodes.Select(HandleOf).ToArray();
        var bytes = new byte[handles.Length * sizeof(int)];
        for (var i = 0; i < handles.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), handles[i]);
        return bytes;
    }
}
