namespace Hocon;

/// <summary>Finds the text of an include.</summary>
/// <param name="callbackType">Which form of include was written.</param>
/// <param name="value">The name in quotes.</param>
/// <returns>HOCON, or null or an empty text if there is nothing of that name.</returns>
public delegate Task<string> HoconIncludeCallbackAsync(HoconCallbackType callbackType, string value);
