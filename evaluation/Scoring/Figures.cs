using System.Collections;

namespace OnRecord.Evaluation.Scoring;

/// <summary>A figure that a scorer found.</summary>
/// <param name="Name">Its name, parts joined by full stops: <c>attributions.all.found.f1</c>.</param>
/// <param name="Value">Its value; <see langword="null"/> for a share of nothing.</param>
internal readonly record struct Figure(string Name, double? Value);

/// <summary>The figures of one scorer, in the order in which it tells them.</summary>
internal sealed class Figures : IEnumerable<Figure>
{
    private readonly List<Figure> _all = [];

    /// <summary>A figure by name; <see langword="null"/> where it is a share of nothing.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public double? this[string name]
    {
        get
        {
            int at = _all.FindIndex(figure => figure.Name == name);
            return at >= 0 ? _all[at].Value : throw new KeyNotFoundException($"There is no figure '{name}'.");
        }
    }

    /// <summary>Adds a figure.</summary>
    public void Add(string name, double? value) => _all.Add(new Figure(name, value));

    /// <summary>Adds precision, recall and their harmonic mean; a share of nothing is 0.</summary>
    /// <param name="name">What they are of.</param>
    /// <param name="right">How many were found and are right.</param>
    /// <param name="found">How many were found.</param>
    /// <param name="gold">How many there are.</param>
    public void AddRates(string name, double right, double found, double gold)
    {
        double precision = found == 0 ? 0 : right / found, recall = gold == 0 ? 0 : right / gold;
        Add(name + ".p", precision);
        Add(name + ".r", recall);
        Add(name + ".f1", Mean(precision, recall));
    }

    /// <summary>The harmonic mean of a precision and a recall; 0 where both are.</summary>
    public static double Mean(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    public IEnumerator<Figure> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
