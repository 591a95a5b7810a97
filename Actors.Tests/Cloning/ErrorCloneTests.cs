using Messaging.Cloning;
using Messaging.Errors;
using Messaging.Testing;

namespace Messaging.Tests.Cloning;

public sealed class ErrorCloneTests
{
    [Theory]
    [Requirement("K7")]
    [InlineData(JsErrorType.Error)]
    [InlineData(JsErrorType.EvalError)]
    [InlineData(JsErrorType.RangeError)]
    [InlineData(JsErrorType.ReferenceError)]
    [InlineData(JsErrorType.SyntaxError)]
    [InlineData(JsErrorType.TypeError)]
    [InlineData(JsErrorType.URIError)]
    public void KeepsTypeMessageAndStack(JsErrorType type)
    {
        var clone = CloneOf.Value(new JsError(type, "went wrong", "at line 1"));

        Assert.Equal((type, "went wrong", "at line 1"), (clone.ErrorType, clone.Message, clone.Stack));
    }

    [Fact]
    [Requirement("K7")]
    public void KeepsAnErrorWithoutMessageWithoutOne()
    {
        var clone = CloneOf.Value(new JsError(JsErrorType.TypeError));

        Assert.False(clone.HasOwn("message"));
        Assert.Null(clone.Stack);
    }

    [Fact]
    [Requirement("K7")]
    public void TakesTheTypeFromAnOwnNameReadThroughItsGetterOnce()
    {
        var reads = 0;
        var error = new JsError(JsErrorType.TypeError, "m");
        error.DefineGetter("name", () =>
        {
            reads++;
            return "RangeError";
        });

        Assert.Equal(JsErrorType.RangeError, CloneOf.Value(error).ErrorType);
        Assert.Equal(1, reads);
    }

    [Fact]
    [Requirement("K7")]
    public void TurnsAnyOtherNameIntoError()
    {
        var named = new JsError(JsErrorType.TypeError, "m") { ["name"] = "MyError" };
        var numbered = new JsError(JsErrorType.TypeError, "m") { ["name"] = 5 };

        Assert.Equal(JsErrorType.Error, CloneOf.Value(named).ErrorType);
        Assert.Equal(JsErrorType.Error, CloneOf.Value(numbered).ErrorType);
    }

    [Fact]
    [Requirement("K7", "J1")]
    public void LetsWhatTheGetterOfTheNameThrowsThrough()
    {
        var thrown = new InvalidOperationException("from the getter");
        var error = new JsError("m");
        error.DefineGetter("name", () => throw thrown);

        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => CloneOf.Value(error)));
    }

    [Fact]
    [Requirement("K7")]
    public void IgnoresAMessageThatHasAGetter()
    {
        var error = new JsError("replaced");
        error.DefineGetter("message", () => throw new InvalidOperationException("must not run"));

        Assert.Null(CloneOf.Value(error).Message);
    }

    [Fact]
    [Requirement("K7")]
    public void TurnsAMessageIntoText()
    {
        var error = new JsError("replaced") { ["message"] = 1.5 };

        Assert.Equal("1.5", CloneOf.Value(error).Message);
    }

    [Fact]
    [Requirement("K7")]
    public void DropsEveryOtherProperty()
    {
        var error = new JsError("m") { ["cause"] = new JsOpaque("a function"), ["code"] = 7 };

        Assert.Equal(["message"], CloneOf.Value(error).PropertyNames);
    }

    [Fact]
    [Requirement("K7")]
    public void KeepsNameAndMessageOfADomException()
    {
        var clone = CloneOf.Value(new JsDomException("DataCloneError", "no"));
        var unknown = CloneOf.Value(new JsDomException("25", "a number is not a name"));

        Assert.Equal(("DataCloneError", "no", 25), (clone.Name, clone.Message, clone.Code));
        Assert.Equal(0, unknown.Code);
    }

    [Fact]
    [Requirement("K7")]
    public void KeepsTheStackOfADomException()
    {
        Assert.Equal("at a (b:1:2)", CloneOf.Value(new JsDomException("AbortError", "m", "at a (b:1:2)")).Stack);
        Assert.Null(CloneOf.Value(new JsDomException("AbortError", "m")).Stack);
    }

    [Fact]
    public void NamesTheLegacyCodes()
    {
        Assert.Equal(("SyntaxError", 12), (DomException.Syntax("m").Name, DomException.Syntax("m").Code));
        Assert.Equal(("InvalidStateError", 11), (DomException.InvalidState("m").Name, DomException.InvalidState("m").Code));
    }
}
