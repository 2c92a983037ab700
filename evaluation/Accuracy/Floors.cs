using System.Globalization;

namespace OnRecord.Evaluation.Accuracy;

/// <summary>The figures that must not fall: for each corpus, known by its digest, each figure's floor. Raised freely; lowered only with a reason beside it.</summary>
internal sealed class Floors
{
    private const int Columns = 6;
    private readonly SortedDictionary<(string File, string Data, string Figure), Floor> _floors = [];

    /// <summary>Reads floors: a tab-separated line a floor, <c>#</c> before a comment.</summary>
    /// <exception cref="EvaluationException">A line is no floor.</exception>
    public static Floors Read(IEnumerable<string> lines)
    {
        var floors = new Floors();
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < Columns - 1 || !double.TryParse(cells[4], CultureInfo.InvariantCulture, out double value))
                throw new EvaluationException($"'{line}' is no floor: file, digest, data, figure and floor are expected, a tab between.");
            floors._floors[(cells[0], cells[2], cells[3])] = new Floor(cells[1], value, cells.Length < Columns ? "" : cells[5]);
        }

        return floors;
    }

    /// <summary>Sentences on figures below their floors, and on what has no floor.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="notices">Takes sentences on what could not be checked.</param>
    public IReadOnlyList<string> Check(Measured measured, Action<string> notices)
    {
        var faults = new List<string>();
        Measure measure = measured.Measure;
        foreach ((string figure, string label) in measure.Shown)
        {
            double value = measured.Figures[figure] ?? 0;
            if (!_floors.TryGetValue((measure.File, measure.Data, figure), out Floor? floor))
                faults.Add($"{measure.Data}: {label} ({figure}) has no floor. Set it with --set-floors.");
            else if (floor.Digest != measured.Digest)
                notices($"{measure.File} is not the data that its floors were set on, so {figure} is not held. Set it anew with --set-floors.");
            else if (value < floor.Value)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{measure.Data}: {label} ({figure}) is {value:0.0000}, below its floor {floor.Value:0.0000}."));
        }

        return faults;
    }

    /// <summary>Raises floors to just below what was measured; none is lowered on the same data.</summary>
    public void Raise(Measured measured)
    {
        Measure measure = measured.Measure;
        foreach ((string figure, _) in measure.Shown)
        {
            double value = measured.Figures[figure] ?? 0;
            double scale = value > 1 ? 100 : 1;
            double floor = Math.Floor((value - (measure.Slack * scale)) / scale * 1000) / 1000 * scale;
            (string, string, string) key = (measure.File, measure.Data, figure);
            if (!_floors.TryGetValue(key, out Floor? old) || old.Digest != measured.Digest || old.Value < floor)
                _floors[key] = new Floor(measured.Digest, Math.Max(0, floor), "");
        }
    }

    /// <summary>The floors as lines.</summary>
    public IEnumerable<string> Write()
    {
        yield return "# Figures that must not fall on the data of this digest. Raised freely; lowered only with a reason in the last column.";
        yield return "# file\tSHA-256\tdata\tfigure\tfloor\twhy it was lowered";
        foreach (((string file, string data, string figure), Floor floor) in _floors)
            yield return string.Join('\t', file, floor.Digest, data, figure, floor.Value.ToString("0.0##", CultureInfo.InvariantCulture), floor.Why).TrimEnd('\t');
    }

    private sealed record Floor(string Digest, double Value, string Why);
}
