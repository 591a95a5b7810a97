namespace Messaging.Tests.Wire;

/// <summary>A test of memory that agents share, which has no form as bytes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharesMemoryFactAttribute : FactAttribute
{
    public SharesMemoryFactAttribute()
    {
        if (SuiteSettings.IsSerializing)
            Skip = "Shared memory does not become bytes.";
    }
}
