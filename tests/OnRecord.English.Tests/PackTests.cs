using OnRecord.Packs;
using Xunit;

namespace OnRecord.English.Tests;

public sealed class PackTests
{
    [Fact]
    public void A_missing_table_is_an_error_that_names_it()
    {
        PackException e = Assert.Throws<PackException>(() => EnglishPack.Instance.Table("no/such"));
        Assert.Contains("no/such.tsv", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_gives_its_rows_by_column() =>
        Assert.Contains("the", EnglishPack.Instance.Table("frequent-words").Column("word"));
}
