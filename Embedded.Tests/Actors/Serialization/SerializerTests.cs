using System.Runtime.Serialization;
using System.Text;
using Akka.Actor;
using Akka.Serialization;

namespace Embedded.Tests.Actors.Serialization;

/// <summary>Serializers come from the configuration, the most specific binding wins, and a manifest finds the way back.</summary>
public sealed class SerializerTests() : ActorTests("""
    akka.actor {
      serializers {
        upper = "Embedded.Tests.Actors.Serialization.SerializerTests+Upper, Embedded.Tests"
        named = "Embedded.Tests.Actors.Serialization.SerializerTests+Named, Embedded.Tests"
      }
      serialization-bindings {
        "Embedded.Tests.Actors.Serialization.SerializerTests+IText, Embedded.Tests" = named
        "Embedded.Tests.Actors.Serialization.SerializerTests+Loud, Embedded.Tests" = upper
      }
      serialization-identifiers {
        "Embedded.Tests.Actors.Serialization.SerializerTests+Upper, Embedded.Tests" = 101
      }
    }
    """)
{
    private Akka.Serialization.Serialization Serialization => ((ExtendedActorSystem)System).Serialization;

    [Fact]
    public void TakesTheMostSpecificBinding()
    {
        Assert.IsType<Upper>(Serialization.FindSerializerFor(new Loud("a")));
        Assert.IsType<Named>(Serialization.FindSerializerFor(new Quiet("a")));
        Assert.IsType<ByteArraySerializer>(Serialization.FindSerializerFor(new byte[] { 1 }));
        Assert.IsType<NullSerializer>(Serialization.FindSerializerFor(null!));
    }

    [Fact]
    public void TakesTheIdentifierFromTheConfiguration()
    {
        Assert.Equal(101, Serialization.FindSerializerForType(typeof(Loud)).Identifier);
        Assert.Equal(4, Serialization.FindSerializerForType(typeof(byte[])).Identifier);
        Assert.Equal(102, Serialization.FindSerializerForType(typeof(Quiet)).Identifier);
    }

    [Theory]
    [InlineData(true, 101, "a", "A")]
    [InlineData(false, 102, "a", "a")]
    public void FindsTheWayBackByIdentifierAndManifest(bool isLoud, int identifier, string text, string read)
    {
        IText message = isLoud ? new Loud(text) : new Quiet(text);
        var serializer = Serialization.FindSerializerFor(message);
        var manifest = Akka.Serialization.Serialization.ManifestFor(serializer, message);
        var copy = (IText)Serialization.Deserialize(Serialization.Serialize(message), identifier, manifest);
        Assert.Equal(read, copy.Text);
    }

    [Fact]
    public void RefusesAnIdentifierThatNobodyHas() =>
        Assert.Throws<SerializationException>(() => Serialization.Deserialize([], 999, "nothing"));

    [Fact]
    public void FindsAnActorByItsSerializedPathAndNobodyWhereItIsNot()
    {
        var actor = NewProbe("here").Ref;
        var path = Akka.Serialization.Serialization.SerializedActorPath(actor);
        Assert.Equal(actor, Serialization.DeserializeActorRef(path));
        Assert.NotEqual(actor, Serialization.DeserializeActorRef(path.Replace("here", "there", StringComparison.Ordinal)));
    }

    public interface IText
    {
        string Text { get; }
    }

    public sealed record Loud(string Text) : IText;

    public sealed record Quiet(string Text) : IText;

    public sealed class Upper(ExtendedActorSystem system) : Serializer(system)
    {
        public override bool IncludeManifest => false;

        public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((IText)obj).Text.ToUpperInvariant());

        public override object FromBinary(byte[] bytes, Type type) => new Loud(Encoding.UTF8.GetString(bytes));
    }

    public sealed class Named(ExtendedActorSystem system) : SerializerWithStringManifest(system)
    {
        public override int Identifier => 102;

        public override string Manifest(object o) => o is Quiet ? "q" : throw new ArgumentException("not quiet", nameof(o));

        public override byte[] ToBinary(object obj) => Encoding.UTF8.GetBytes(((IText)obj).Text);

        public override object FromBinary(byte[] bytes, string manifest) =>
            manifest == "q" ? new Quiet(Encoding.UTF8.GetString(bytes)) : throw new ArgumentException("not q", nameof(manifest));
    }
}
