package app.parley.importer.tree;

import app.parley.importer.Printable;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text with HTML in it, as its reader would see it. Nothing in it is run, and no address in it
/// is followed.
///
/// @param text plain, with line breaks between paragraphs
/// @param links to the web, in order
public record Markup(String text, List<Link> links) {
    private static final int MOST_LINKS = 50;

    /// What programs write that mark up where plain text is expected; a lone `<` or `&` is none.
    private static final Pattern MARKED =
            Pattern.compile(
                    "</?(?:html|body|p|br|div|span|b|i|u|em|strong|ul|ol|li|a|table|h[1-6])\\b[^<>]*>"
                            + "|&(?:#\\d{2,5}|#x\\p{XDigit}{2,4}|amp|nbsp|quot|lt|gt|apos|[lr][sd]quo"
                            + "|[nm]dash|hellip);",
                    Pattern.CASE_INSENSITIVE);

    /// The links are copied.
    public Markup {
        links = List.copyOf(links);
    }

    /// A link.
    public record Link(String title, String url) {}

    /// Whether a text that should be plain is marked up.
    public static boolean isIn(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKED.matcher(text).find();
    }

    /// Reads a text.
    public static Markup of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return new Markup(Printable.of(html), List.of());
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, iframe, object, template").remove();
        StringBuilder text = new StringBuilder();
        body.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        } else {
                            breakAt(node);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        breakAt(node);
                    }

                    private void breakAt(Node node) {
                        boolean line = node.nameIs("br") && node.childNodeSize() == 0;
                        if (line || (node instanceof Element element && element.isBlock())) {
                            text.append('\n');
                        }
                    }
                });
        return new Markup(Printable.of(tidy(text.toString())), links(body));
    }

    /// Blanks before and after line breaks, and line breaks in a row, say nothing.
    private static String tidy(String text) {
        return text.replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" ?\n[ \n]*", "\n");
    }

    private static List<Link> links(Element body) {
        List<Link> links = new ArrayList<>();
        for (Element anchor : body.select("a[href]")) {
            String url = Web.address(anchor.attr("href"));
            if (!url.isEmpty() && links.size() < MOST_LINKS) {
                links.add(new Link(anchor.text().strip(), url));
            }
        }
        return links;
    }
}
