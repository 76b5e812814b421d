package app.parley.importer.table;

import app.parley.importer.Format;

import java.util.List;

/// A format that is known by the columns of its table, be that text or a sheet of a workbook.
public interface DataSet extends Format {
    /// Whether a table that begins with these rows is one of this data set.
    boolean has(List<List<String>> first);
}
