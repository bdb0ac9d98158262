package media.waybill.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The way in. With samples, one click signs in as any of the sample people. */
@Route("login")
@PageTitle("Sign in · Waybill")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private record Sample(String login, String who, String sees) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("operator", "operator", "Chases, decides, keeps it moving"),
            new Sample("nordlys", "nordlys", "Distributor of films and series"),
            new Sample("meridian", "meridian", "Distributor, other naming habits"),
            new Sample("aurora", "aurora", "Platform, takes HLS packages"),
            new Sample("kanal9", "kanal9", "Broadcaster, takes ADI packages"),
            new Sample("admin", "admin", "Partners, users, drop points"));

    private final LoginForm form = new LoginForm(words());

    SignInView(@Value("${waybill.samples:false}") boolean samples) {
        addClassName("signin");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        var entry = new Div(form);
        entry.addClassName("do");
        if (samples) {
            entry.add(samples());
        }
        add(promise(), entry);
    }

    private static Div promise() {
        var list = new UnorderedList(
                point("For distributors", "What is wanted from you, by when, and what was wrong with what you sent."),
                point("For operators", "Whom to chase, what is stuck, and what needs your decision."),
                point("For platforms", "Complete, verified deliveries, and a place to answer them."));
        var say = new Div(new Logo(), new H1("Every file has somewhere to be, and a date to be there."), list);
        say.addClassName("say");
        return say;
    }

    private static ListItem point(String who, String what) {
        var item = new ListItem();
        item.getElement().appendChild(new Element("b").setText(who), new Element("span").setText(what));
        return item;
    }

    private Div samples() {
        var grid = new Div();
        grid.addClassName("grid");
        for (var sample : SAMPLES) {
            var button = new NativeButton("", click -> signInAs(sample.login()));
            button.getElement()
                    .appendChild(new Element("b").setText(sample.who()), new Element("span").setText(sample.sees()));
            button.setId("as-" + sample.login());
            grid.add(button);
        }
        var box = new Div(new H2("This hub runs with sample data. Sign in as"), grid);
        box.addClassName("samples");
        return box;
    }

    private void signInAs(String login) {
        getElement().executeJs("""
                        const user = this.querySelector('#vaadinLoginUsername') || document.querySelector('#vaadinLoginUsername');
                        const pass = this.querySelector('#vaadinLoginPassword') || document.querySelector('#vaadinLoginPassword');
                        user.value = $0; pass.value = 'waybill';
                        const form = user.closest('vaadin-login-form') || document.querySelector('vaadin-login-form');
                        setTimeout(() => form.submit ? form.submit() : form.querySelector('[slot=submit]').click(), 0);""", login);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n words() {
        var i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle("Sign in");
        i18n.getForm().setUsername("Login");
        i18n.getForm().setSubmit("Sign in");
        i18n.getErrorMessage().setTitle("That login and password do not belong together");
        i18n.getErrorMessage()
                .setMessage("Check both and try again. Whoever looks after the hub can set a new password for you.");
        return i18n;
    }
}
