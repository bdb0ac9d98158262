package media.waybill.orders;

import java.util.List;

/** An order with its titles and lines; cancelled and waived lines are among them. */
public record OrderContents(Order order, List<Title> titles, List<Line> lines) {}
