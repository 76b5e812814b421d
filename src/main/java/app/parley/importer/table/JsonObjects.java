package app.parley.importer.table;

import app.parley.importer.Decoding;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Node;
import app.parley.model.Code;
import app.parley.model.Progress;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// JSON Lines: an event in each line, as an object. Its fields are the columns of a table.
public final class JsonObjects implements Format {
    @Override
    public String id() {
        return "json-lines";
    }

    @Override
    public Likelihood probe(Head head) {
        return JsonDocument.isLines(head) ? Likelihood.LIKELY : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Decoding decoding = file.decoding(wishes.encoding());
        return read(
                new Tables(id(), file, wishes, rows, progress), decoding, Set.of(""), Node::leaves);
    }

    /// Reads objects as the rows of a table.
    ///
    /// @param paths of the objects that are rows
    /// @param fields the cells of an object
    static Reading read(
            Tables tables,
            Decoding decoding,
            Set<String> paths,
            Function<Node, Map<String, String>> fields) {
        return tables.read(
                new JsonTable(tables.file(), decoding, paths, fields),
                decoding.charset().name(),
                Code.of(decoding.reason()),
                "");
    }
}
