using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class HostCallTests
{
    [Fact]
    public void ArgumentsOfEveryKindArrive() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call =>
        {
            Assert.Equal(9, call.Count);
            Assert.Equal(-1.5, call.Number(0));
            Assert.Equal(42, call.Integer(1));
            Assert.Equal("text", call.Text(2));
            Assert.True(call.Boolean(3));
            Assert.True(call.IsUndefined(4));
            Assert.True(call.IsNull(5));
            Assert.Equal([1, 2, 255], call.Bytes(6).ToArray());
            Assert.Equal([7, 8], call.Bytes(7).ToArray());
            Assert.Equal([3, 4], call.Bytes(8).ToArray());
            Assert.True(call.IsUndefined(9) && call.IsUndefined(-1));
            Assert.True(call.IsNumber(0) && call.IsText(2) && call.IsBoolean(3) && !call.IsText(0));
        };
        realm.Evaluate("call(5, -1.5, 42, 'text', true, undefined, null, new Uint8Array([1, 2, 255]), new Uint8Array([7, 8]).buffer, "
            + "new Uint8Array([1, 2, 3, 4, 5]).subarray(2, 4))");
    });

    [Fact]
    public void ResultsOfEveryKindArrive() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[1] = call => realm.Log.Add(call.Text(0));
        realm.Host.Operations[10] = call => call.Return(2.5);
        realm.Host.Operations[11] = call => call.Return("text");
        realm.Host.Operations[12] = call => call.Return(false);
        realm.Host.Operations[13] = call => call.Return((ReadOnlySpan<byte>)[9, 8]);
        realm.Host.Operations[14] = call => call.ReturnNull();
        realm.Host.Operations[15] = _ => { };
        realm.Host.Operations[16] = call => call.Return(ReadOnlySpan<byte>.Empty);
        realm.Evaluate("""
            for (let i = 10; i < 17; i++) { const v = call(i); log(Object.prototype.toString.call(v), v instanceof Uint8Array ? [...v] : v); }
            """);
        Assert.Equal(
            [
                "[object Number] 2.5", "[object String] text", "[object Boolean] false", "[object Uint8Array] 9,8", "[object Null] null",
                "[object Undefined] undefined", "[object Uint8Array] ",
            ],
            realm.Log);
    });

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("-2147483648")]
    [InlineData("0.1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("5e-324")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("9007199254740993")]
    public void NumbersSurviveBothWays(string number) => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call => call.Return(call.Number(0));
        Assert.True(realm.Value($"Object.is(call(5, {number}), {number})").Boolean);
    });

    [Fact]
    public void TheLastOfSeveralResultsCounts() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call =>
        {
            call.Return("first");
            call.Return(2);
        };
        Assert.Equal(2, realm.Value("call(5)").Number);
    });

    [Fact]
    public void BytesAreTheScriptsOwnUntilItRunsAgain() => TestRealm.Run(realm =>
    {
        byte[]? copy = null;
        realm.Host.Operations[5] = call => copy = call.Bytes(0).ToArray();
        realm.Evaluate("var bytes = new Uint8Array(100_000).fill(3); call(5, bytes); bytes.fill(4)");
        Assert.Equal(100_000, copy!.Length);
        Assert.All(copy, one => Assert.Equal(3, one));
    });

    [Theory]
    [InlineData("call(5, 'x')", "Argument 1 of the host call is not a number.")]
    [InlineData("call(6, 5)", "Argument 1 of the host call is not a string.")]
    [InlineData("call(6)", "Argument 1 of the host call is not a string.")]
    [InlineData("call(6, { toString() { log('converted') } })", "Argument 1 of the host call is not a string.")]
    [InlineData("call(7, 1)", "Argument 1 of the host call is not a boolean.")]
    [InlineData("call(8, 'x')", "Argument 1 of the host call is not a Uint8Array or an ArrayBuffer.")]
    [InlineData("call(8, {})", "Argument 1 of the host call is not a Uint8Array or an ArrayBuffer.")]
    [InlineData("call(8, new Uint16Array(2))", "Argument 1 of the host call is not a Uint8Array or an ArrayBuffer.")]
    [InlineData("call(9, 1.5)", "Argument 1 of the host call is not a 32-bit integer.")]
    [InlineData("call(9, 2 ** 31)", "Argument 1 of the host call is not a 32-bit integer.")]
    [InlineData("call()", "The host's operation is not a number.")]
    [InlineData("call('5')", "The host's operation is not a number.")]
    public void AnArgumentOfAnotherKindIsATypeErrorInTheScript(string script, string message) => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call => call.Number(0);
        realm.Host.Operations[6] = call => call.Text(0);
        realm.Host.Operations[7] = call => call.Boolean(0);
        realm.Host.Operations[8] = call => _ = call.Bytes(0).Length;
        realm.Host.Operations[9] = call => call.Integer(0);
        realm.Evaluate($"try {{ {script} }} catch (e) {{ log(e instanceof TypeError, e.message) }}");
        Assert.Equal([$"true {message}"], realm.Log);
    });

    [Theory]
    [InlineData("RangeError", "e instanceof RangeError && e.name")]
    [InlineData("TypeError", "e instanceof TypeError && e.name")]
    [InlineData("SyntaxError", "e instanceof SyntaxError && e.name")]
    [InlineData("DataCloneError", "e instanceof DOMException && e.code === 25 && e.name")]
    [InlineData("toString", "e instanceof DOMException && e.name")]
    public void AHostCallExceptionIsTheScriptsExceptionOfThatName(string name, string check) => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = _ => throw new HostCallException(name, "the \ud83d message");
        realm.Evaluate($"try {{ call(5) }} catch (e) {{ log({check}, e.message === 'the \\ud83d message') }}");
        Assert.Equal([$"{name} true"], realm.Log);
    });

    [Fact]
    public void APreludeMayMakeTheExceptionsOfOtherNames() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("(function (host, shared) { shared.createError = (name, message) => ({ name, message, own: true }) })"));
        realm.Host.Operations[5] = _ => throw new HostCallException("OddError", "m");
        realm.Host.Operations[6] = _ => throw new HostCallException("RangeError", "m");
        realm.Evaluate("for (const i of [5, 6]) try { call(i) } catch (e) { log(e.name, e.own, e instanceof RangeError) }");
        Assert.Equal(["OddError true false", "RangeError undefined true"], realm.Log);
    });

    [Fact]
    public void AnExceptionOfTheHostEndsTheScriptAndComesOutAsItIs() => TestRealm.Run(realm =>
    {
        var thrown = new InvalidTimeZoneException("a mistake in the host");
        realm.Host.Operations[5] = _ => throw thrown;
        var caught = Record.Exception(() => realm.Evaluate("try { call(5) } catch { log('caught') } finally { log('finally') } log('after')"));
        Assert.Same(thrown, caught);
        Assert.Empty(realm.Log);
        Assert.Equal(1, realm.Value("1").Number);
    });

    [Fact]
    public void AnExceptionOfTheHostInAJobComesOutOfTheJobs() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = _ => throw new InvalidTimeZoneException();
        realm.Evaluate("(async () => { await 1; try { call(5) } catch { log('caught') } })()");
        Assert.Throws<InvalidTimeZoneException>(realm.Realm.RunMicrotasks);
        Assert.Empty(realm.Log);
    });

    [Fact]
    public void HostAndScriptMayCallEachOtherInTurn() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = call =>
        {
            var depth = call.Integer(0);
            call.Return("outer");
            var inner = depth == 0 ? "bottom" : realm.Value($"call(5, {depth - 1})").Text;
            call.Return($"{depth}>{inner}");
        };
        Assert.Equal("20>19>18>17>16>15>14>13>12>11>10>9>8>7>6>5>4>3>2>1>0>bottom", realm.Value("call(5, 20)").Text);
    });

    [Fact]
    public void AnErrorPassesThroughHostAndScriptInTurn() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = _ => realm.Value("(() => { throw new RangeError('deep') })()");
        var failure = Assert.Throws<ScriptException>(() => realm.Value("call(5)"));
        Assert.Equal(("RangeError", "deep"), (failure.Name, failure.Message));
    });
}
