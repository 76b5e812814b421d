package app.parley.exporter;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

import java.util.Map;
import java.util.TreeMap;

/// What the marked parts of a PDF's pages stand for, so that it can be read aloud: the tree of
/// structure (ISO 32000, 14.7) and the way back from a mark to its place in the tree.
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document =
            new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
    private PDPage page = new PDPage();
    private COSArray marks = new COSArray();

    PdfTags() {
        root.appendKid(document);
    }

    /// All marks from here on are on this page.
    void turnTo(PDPage next) {
        page = next;
        marks = new COSArray();
        page.setStructParents(parents.size());
        parents.put(parents.size(), new PDParentTreeValue(marks));
    }

    /// Adds to the tree what the next mark stands for.
    ///
    /// @param type one of [StandardStructureTypes]
    /// @param words read instead of what is seen, empty for none
    /// @return the number of the mark
    int mark(String type, String words) {
        int number = marks.size();
        PDStructureElement element = new PDStructureElement(type, document);
        element.setPage(page);
        element.appendKid(number);
        if (!words.isEmpty()) {
            element.setAlternateDescription(words);
        }
        document.appendKid(element);
        marks.add(element);
        return number;
    }

    /// Puts the tree into a document.
    void into(PDDocument pdf) {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(info);
    }
}
