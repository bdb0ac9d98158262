package media.waybill.architecture.broken.vaadin;

import com.vaadin.flow.component.html.Span;

record KnowsVaadin(Span span) {}
