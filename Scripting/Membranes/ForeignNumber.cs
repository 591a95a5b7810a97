namespace Messaging.Scripting.Membranes;

/// <summary>
/// An object as other realms know it: the number of its realm, and behind it the object's own number there with what it looks like from
/// outside (0 an object, 1 an array, 2 a function, 3 a constructor). Exactly representable as a number of script.
/// </summary>
internal readonly record struct ForeignNumber(double Value)
{
    private const double RealmUnit = 1L << 32;
    private const int KindBits = 3;

    public int Realm => (int)(Value / RealmUnit);

    /// <summary>The object's number in its realm; 0 is the global object.</summary>
    public int Number => (int)((long)(Value - Realm * RealmUnit) >> KindBits);
}
