namespace OnRecord.Packs;

/// <summary>Reads the names of a kind of thing that tables and models write.</summary>
internal static class PackNames
{
    /// <summary>Reads a name, whatever its case.</summary>
    /// <typeparam name="T">The kind of thing.</typeparam>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum
    {
        // By way of the type, since the framework's generic form would be compiled anew for every kind when a command starts.
        bool known = Enum.TryParse(typeof(T), name, ignoreCase: true, out object? found);
        value = known ? (T)found! : default;
        return known;
    }
}
