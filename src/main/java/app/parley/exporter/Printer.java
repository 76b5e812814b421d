package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;

/// A printer of this system. Pages get the drawings of the PDF, painted as the PNG is, each in its
/// true size from the corner of the sheet: what a printer cannot reach is within the page's margin.
public final class Printer {
    private static final double PIXELS_PER_POINT = 96 / 72.0;
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private final PrintService service;

    Printer(PrintService service) {
        this.service = service;
    }

    /// A sheet, as it is lying in a printer: standing on its short side.
    ///
    /// @param width in millimetres
    /// @param height in millimetres
    public record Sheet(double width, double height) {}

    /// The printers of this system, the usual one first; empty if there are none. Asks the system,
    /// which may take a while.
    public static List<Printer> all() {
        Optional<PrintService> usual =
                Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                        .filter(service -> service.isDocFlavorSupported(PAGES));
        return Stream.concat(
                        usual.stream(),
                        Stream.of(PrintServiceLookup.lookupPrintServices(PAGES, null)))
                .distinct()
                .map(Printer::new)
                .toList();
    }

    /// As the system calls it.
    public String name() {
        return service.getName();
    }

    /// What it prints on if nothing is said; empty if it does not tell.
    public Optional<Sheet> usualSheet() {
        return service.getDefaultAttributeValue(Media.class) instanceof MediaSizeName name
                ? Optional.ofNullable(MediaSize.getMediaSizeForName(name))
                        .map(size -> new Sheet(size.getX(MediaSize.MM), size.getY(MediaSize.MM)))
                : Optional.empty();
    }

    /// Prints drawings, each on a sheet of its own size, in pixels of 1/96 inch.
    ///
    /// @param title of the job in the printer's queue
    /// @param copies at least 1
    /// @throws ProblemException with the key `print.failed`
    /// @throws CancellationException if `progress` asked for it; sheets may have been printed
    public void print(List<Drawing> pages, String title, int copies, Progress progress) {
        try {
            service.createPrintJob()
                    .print(
                            new SimpleDoc(book(pages, progress), PAGES, null),
                            request(pages.getFirst(), title, copies));
        } catch (PrintException e) {
            if (progress.cancelled()) {
                throw new CancellationException(title);
            }
            throw new ProblemException(
                    Problem.of("print.failed", name(), String.valueOf(e.getMessage())), e);
        }
    }

    private PrintRequestAttributeSet request(Drawing first, String title, int copies) {
        boolean lying = first.width() > first.height();
        double inch = PIXELS_PER_POINT * 72;
        Attribute paper =
                MediaSize.findMedia(
                        (float) (Math.min(first.width(), first.height()) / inch),
                        (float) (Math.max(first.width(), first.height()) / inch),
                        MediaSize.INCH);
        PrintRequestAttributeSet request = new HashPrintRequestAttributeSet();
        Stream.of(
                        paper,
                        lying ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT,
                        new Copies(copies),
                        new JobName(title, null))
                .filter(wish -> service.isAttributeCategorySupported(wish.getCategory()))
                .forEach(request::add);
        return request;
    }

    private static Book book(List<Drawing> pages, Progress progress) {
        Book book = new Book();
        for (int i = 0; i < pages.size(); i++) {
            book.append(page(pages.get(i), i, pages.size(), progress), format(pages.get(i)));
        }
        return book;
    }

    private static Printable page(Drawing drawing, int number, int count, Progress progress) {
        Java2d painter = new Java2d(drawing);
        return (graphics, _, _) -> {
            if (progress.cancelled()) {
                throw new PrinterAbortException();
            }
            progress.at(number, count);
            paint(drawing, painter, graphics);
            return Printable.PAGE_EXISTS;
        };
    }

    private static void paint(Drawing drawing, Java2d painter, Graphics graphics) {
        Graphics2D sheet = (Graphics2D) graphics.create();
        sheet.scale(1 / PIXELS_PER_POINT, 1 / PIXELS_PER_POINT);
        painter.paint(sheet, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        sheet.dispose();
    }

    private static PageFormat format(Drawing drawing) {
        double width = drawing.width() / PIXELS_PER_POINT;
        double height = drawing.height() / PIXELS_PER_POINT;
        Paper paper = new Paper();
        paper.setSize(Math.min(width, height), Math.max(width, height));
        paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
        PageFormat format = new PageFormat();
        format.setOrientation(width > height ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        format.setPaper(paper);
        return format;
    }
}
