using System.Collections.Concurrent;

namespace OnRecord.Packs;

/// <summary>A language's data: tables of words and rules, and trained models, by name. All that is known of a language is in its pack.</summary>
/// <remarks>
/// Immutable and safe for any number of threads. A stage compiles what it needs once, by <see cref="View{T}"/>.
/// A table or model that is missing or malformed is a <see cref="PackException"/>, never a silent fallback.
/// </remarks>
public sealed class LanguagePack
{
    private readonly Func<string, ReadOnlyMemory<byte>?> _resources;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _views = new();

    /// <summary>Makes a pack of named resources.</summary>
    /// <param name="language">The language's BCP 47 tag, such as <c>en</c>.</param>
    /// <param name="resources">Gives the bytes of a resource by name (<c>statements/cues.tsv</c>, <c>parser.bin</c>), or <see langword="null"/>.</param>
    public LanguagePack(string language, Func<string, ReadOnlyMemory<byte>?> resources)
    {
        Language = language;
        _resources = resources;
    }

    /// <summary>The language's BCP 47 tag, such as <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Reads a table of the pack.</summary>
    /// <param name="name">The table's name without its ending, such as <c>statements/cues</c>.</param>
    /// <exception cref="PackException">The pack has no such table, or it is malformed.</exception>
    public PackTable Table(string name) => PackTable.Parse(name, Resource(name + ".tsv"));

    /// <summary>Opens a trained model of the pack.</summary>
    /// <param name="name">The model's name without its ending, such as <c>syntax</c>.</param>
    /// <param name="version">The version of the model's layout that the caller reads.</param>
    /// <exception cref="PackException">The pack has no such model, or it is of another version, or damaged.</exception>
    public ModelFile Model(string name, int version) => ModelFile.Open(name, version, Resource(name + ".bin"));

    /// <summary>A stage's own compiled form of the pack's tables and models, built on first use and shared from then on.</summary>
    /// <typeparam name="T">The compiled form; one for each type.</typeparam>
    /// <param name="compile">Builds it from the pack.</param>
    public T View<T>(Func<LanguagePack, T> compile)
        where T : class =>
        (T)_views.GetOrAdd(typeof(T), static (_, state) => new Lazy<object>(() => state.compile(state.pack)), (compile, pack: this)).Value;

    private ReadOnlyMemory<byte> Resource(string name) =>
        _resources(name) ?? throw new PackException($"The language pack '{Language}' has no '{name}': rebuild the pack.");
}
