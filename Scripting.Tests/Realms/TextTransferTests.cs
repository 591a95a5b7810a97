namespace Messaging.Scripting.Tests.Realms;

/// <summary>Text is UTF-16 on both sides and survives whatever it contains.</summary>
public sealed class TextTransferTests
{
    public static TheoryData<string> Texts =>
    [
        "",
        "plain",
        "a\0b\0",
        "\u00e9\u00ff\u0080",
        "\u20ac \u4e2d\u6587",
        "\ud83d\ude00",
        "\ud800",
        "x\udc00y",
        "\udc00\ud800",
        "\ufeff\uffff\ufffe",
        new string('z', 5000),
        new string('\u4e2d', 70_000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void SurvivesBothWays(string text) => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call => call.Return(call.Text(0));
        Assert.Equal(text, realm.Realm.Invoke(1, text).Text);
        realm.Evaluate("var echo = value => call(5, value)");
        var literal = $"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\"";
        Assert.True(realm.Value($"echo({literal}) === {literal}").Boolean);
        Assert.Equal(text.Length, realm.Value($"echo({literal}).length").Number);
    });

    [Fact]
    public void TextFromTheHostIsAnOrdinaryString() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call => call.Return("caf\u00e9");
        realm.Host.Operations[6] = call => call.Return("12");
        Assert.Equal(
            "true,true,1,34,7,true",
            realm.Text("[call(5) === 'caf\\u00e9', ({ caf\\u00e9: 1 })[call(5)] === 1, new Map([['caf\\u00e9', 1]]).get(call(5)), "
                + "Number(call(6)) + 22, [0,0,0,0,0,0,0,0,0,0,0,0,7][call(6)], call(5) < 'cag']"));
    });

    [Fact]
    public void LongConcatenationsArrive() => TestRealm.Run(realm =>
        Assert.Equal(new string('a', 1 << 20), realm.Value("(() => { let s = 'a'; while (s.length < 1 << 20) s += s; return s })()").Text));
}
