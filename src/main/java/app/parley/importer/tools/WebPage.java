package app.parley.importer.tools;

import app.parley.importer.tree.Found;
import app.parley.importer.tree.JsonDocument;
import app.parley.model.Problem;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/// A saved web page. Only the data in it is read: no script is run, and nothing is fetched.
final class WebPage {
    private static final long LARGEST = 16L << 20;

    private WebPage() {}

    /// Hands on every object of the data of one type in a page.
    ///
    /// @throws app.parley.model.ProblemException with `import.large`
    static void each(Ledger ledger, String type, Found found, Consumer<Problem> broken) {
        if (ledger.file().size() > LARGEST) {
            throw Problem.of("import.large", ledger.file().size() >> 20, LARGEST >> 20)
                    .at(ledger.file().where())
                    .exception();
        }
        try (Reader text = ledger.decoding().reader(ledger.file())) {
            Parser html = Parser.htmlParser().setTrackPosition(true);
            Document page = html.parseInput(text, "");
            for (Element script : page.select("script[type=" + type + "]")) {
                Problem.Where where =
                        new Problem.Where(
                                ledger.file().name(),
                                Math.max(0, script.sourceRange().start().lineNumber()),
                                0,
                                "");
                JsonDocument.read(script.data(), where, found, broken);
            }
        } catch (IOException e) {
            throw ledger.file().unreadable(e);
        }
    }
}
