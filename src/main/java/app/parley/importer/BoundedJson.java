package app.parley.importer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.io.Reader;

/// JSON of any origin, read within bounds: nothing nested deeper than 64, no text beyond a mebi of
/// characters, no number beyond 64 digits. What goes beyond makes the parser throw
/// `StreamConstraintsException`.
public final class BoundedJson {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(1 << 20)
                                    .maxNumberLength(64)
                                    .maxNameLength(1 << 10)
                                    .build())
                    .build();

    private BoundedJson() {}

    /// A parser of a text, before its first token.
    public static JsonParser parser(Reader text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }
}
