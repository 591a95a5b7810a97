using System.Collections.Immutable;
using System.Text;

namespace Akka.Actor;

/// <summary>
/// The place of an actor in the hierarchy of its system. Two paths are equal if address and names are; the <see cref="Uid"/>, which
/// tells one incarnation at a place from the next, does not count.
/// </summary>
public abstract class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>
{
    /// <summary>What an element may contain besides ASCII letters and digits.</summary>
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    private protected ActorPath(ActorPath? parent, string name, long uid)
    {
        Parent = parent!;
        Name = name;
        Uid = uid;
    }

    /// <summary>The last element; empty for the root.</summary>
    public string Name { get; }

    /// <summary>The number of the incarnation; 0 where it is not known.</summary>
    public long Uid { get; }

    /// <summary>The path above this one; null for the root.</summary>
    public ActorPath Parent { get; }

    public Address Address => Root.RootAddress;

    /// <summary>How many elements there are; 0 for the root.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var path = this; path.Parent is { } parent; path = parent)
            {
                depth++;
            }

            return depth;
        }
    }

    /// <summary>The names from just below the root down to this one.</summary>
    public IReadOnlyList<string> Elements
    {
        get
        {
            var elements = new string[Depth];
            var path = this;
            for (var i = elements.Length - 1; i >= 0; i--)
            {
                elements[i] = path.Name;
                path = path.Parent;
            }

            return ImmutableArray.Create(elements);
        }
    }

    public ActorPath Root
    {
        get
        {
            var path = this;
            while (path.Parent is { } parent)
            {
                path = parent;
            }

            return path;
        }
    }

    public static bool operator ==(ActorPath? left, ActorPath? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ActorPath? left, ActorPath? right) => !(left == right);

    public static ActorPath operator /(ActorPath path, string name)
    {
        var (plainName, uid) = ActorPathSyntax.SplitUid(name);
        return new ChildActorPath(path, plainName, uid);
    }

    public static ActorPath operator /(ActorPath path, IEnumerable<string> name)
    {
        foreach (var element in name)
        {
            if (!string.IsNullOrEmpty(element))
            {
                path /= element;
            }
        }

        return path;
    }

    /// <summary>Whether <paramref name="s"/> may be given to an actor as its name. Names that begin with <c>$</c> belong to the system.</summary>
    public static bool IsValidPathElement(string s) => ActorPathSyntax.IsName(s);

    /// <summary>Reads an absolute path with its address, as <see cref="ToStringWithAddress()"/> writes it.</summary>
    /// <exception cref="UriFormatException">It is not one.</exception>
    public static ActorPath Parse(string path) =>
        TryParse(path, out var actorPath) ? actorPath : throw new UriFormatException($"Can not parse an ActorPath: {path}");

    public static bool TryParse(string path, out ActorPath actorPath) => ActorPathSyntax.TryParse(path, out actorPath!);

    public ActorPath Child(string childName) => this / childName;

    public ActorPath WithUid(long uid) => uid == Uid ? this : new ChildActorPath(Parent, Name, uid);

    public bool Equals(ActorPath? other)
    {
        var mine = this;
        var theirs = other;
        while (!ReferenceEquals(mine, theirs))
        {
            if (mine is null || theirs is null || mine.Name != theirs.Name)
            {
                return false;
            }

            if (mine.Parent is null && theirs.Parent is null)
            {
                return mine.Address == theirs.Address;
            }

            mine = mine.Parent;
            theirs = theirs.Parent;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var path = this; path is not null; path = path.Parent)
        {
            hash.Add(path.Name);
        }

        return hash.ToHashCode();
    }

    public int CompareTo(ActorPath? other) =>
        other is null ? 1 : string.CompareOrdinal(ToStringWithAddress(), other.ToStringWithAddress());

    public override string ToString() => ToStringWithAddress();

    public string ToStringWithoutAddress()
    {
        var text = new StringBuilder();
        AppendElements(text);
        return text.ToString();
    }

    public string ToStringWithAddress()
    {
        var text = new StringBuilder(Address.ToString());
        AppendElements(text);
        return text.ToString();
    }

    /// <summary>The path with its address, followed by <c>#</c> and the <see cref="Uid"/> if that is known.</summary>
    public string ToSerializationFormat() => Uid == 0 ? ToStringWithAddress() : ToStringWithAddress() + "#" + Uid;

    /// <summary>The address, asked only of a root.</summary>
    private protected abstract Address RootAddress { get; }

    private void AppendElements(StringBuilder text)
    {
        if (Parent is null)
        {
            text.Append('/');
            return;
        }

        if (Parent.Parent is not null)
        {
            Parent.AppendElements(text);
        }

        text.Append('/').Append(Name);
    }
}
