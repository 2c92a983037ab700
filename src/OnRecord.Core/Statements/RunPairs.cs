using OnRecord.Networks;
using OnRecord.Packs;

namespace OnRecord.Statements;

/// <summary>Scores which run of words belongs to which: contents ask for their cue, cues for their source.</summary>
internal sealed class RunPairs
{
    /// <summary>Candidates looked at on either side of a run.</summary>
    public const int Near = 6;

    private const int Width = 32;
    private const int SideRow = 2 * Near;
    private const int ParagraphRow = SideRow + 20;

    private readonly QuantisedProduct[] _products;
    private readonly Question[] _questions;

    public RunPairs(ModelFile model, int hidden)
    {
        _products = [QuantisedProduct.Read(model, "runs.content"), QuantisedProduct.Read(model, "runs.source"), QuantisedProduct.Read(model, "runs.cue")];
        _questions = [new Question(model, "content", Asks: 0, None: Width, Answers: 0), new Question(model, "cue", Asks: Width, None: 2 * Width, Answers: 0)];
        EdgeBytes = 2 * hidden;
        Stride = 0;
        foreach (QuantisedProduct product in _products)
        {
            Stride = Math.Max(Stride, product.PaddedOutputs);
            if (product.Inputs != EdgeBytes)
                throw new PackException("The scorer of runs in the model 'statements' does not fit its layers: train it anew.");
        }
    }

    /// <summary>Bytes that stand for one run: its first and its last word as the network has them.</summary>
    public int EdgeBytes { get; }

    /// <summary>Numbers that <see cref="Project"/> makes of one run.</summary>
    public int Stride { get; }

    /// <summary>Makes of a run's edges the numbers that <see cref="Score"/> compares.</summary>
    public void Project(Role role, ReadOnlySpan<byte> edges, Span<float> numbers) => _products[(int)role - 1].Apply(edges, 1, numbers);

    /// <summary>The score of a candidate for a run that asks: a content, or a cue.</summary>
    /// <param name="asking">The role of the run that asks.</param>
    /// <param name="asker">Its numbers.</param>
    /// <param name="candidate">The candidate's numbers.</param>
    /// <param name="slot">The candidate's place among the nearest ones: those on the left come first, the nearest of them last.</param>
    /// <param name="distance">The words between the two.</param>
    /// <param name="elsewhere">Whether they stand in different paragraphs.</param>
    public float Score(Role asking, ReadOnlySpan<float> asker, ReadOnlySpan<float> candidate, int slot, int distance, bool elsewhere)
    {
        Question question = _questions[asking == Role.Content ? 0 : 1];
        asker = asker.Slice(question.Asks, Width);
        candidate = candidate.Slice(question.Answers, Width);
        ReadOnlySpan<float> places = question.Places, output = question.Output;
        ReadOnlySpan<float> order = places.Slice(slot * Width, Width);
        ReadOnlySpan<float> side = places.Slice((SideRow + (slot < Near ? 0 : 10) + Step(distance)) * Width, Width);
        ReadOnlySpan<float> paragraph = places.Slice((ParagraphRow + (elsewhere ? 1 : 0)) * Width, Width);
        float sum = 0;
        for (int i = 0; i < Width; i++)
            sum += Math.Max(0, asker[i] + candidate[i] + order[i] + side[i] + paragraph[i]) * output[i];
        return sum;
    }

    /// <summary>The score of there being no such run.</summary>
    public float ScoreOfNone(Role asking, ReadOnlySpan<float> asker) => asker[_questions[asking == Role.Content ? 0 : 1].None];

    private static int Step(int distance) => distance switch
    {
        < 4 => Math.Max(distance, 0),
        < 6 => 4,
        < 10 => 5,
        < 20 => 6,
        < 40 => 7,
        < 80 => 8,
        _ => 9,
    };

    private sealed record Question(float[] Places, float[] Output, int Asks, int None, int Answers)
    {
        public Question(ModelFile model, string name, int Asks, int None, int Answers)
            : this(model.Floats("places." + name), model.Floats("output." + name), Asks, None, Answers)
        {
            if (Places.Length != (ParagraphRow + 2) * Width || Output.Length != Width)
                throw new PackException($"The tensors 'places.{name}' and 'output.{name}' of the model 'statements' do not fit: train it anew.");
        }
    }
}
