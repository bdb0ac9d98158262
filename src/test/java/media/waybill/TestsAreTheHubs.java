package media.waybill;

import media.waybill.partners.Viewer;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherInterceptor;

/** The thread that runs the tests, and waits in them, does the hub's work, as the one that starts the application does. */
public final class TestsAreTheHubs implements LauncherInterceptor {

    @Override
    public <T> T intercept(Invocation<T> invocation) {
        Awaitility.pollInSameThread();
        return Viewer.asHub(invocation::proceed);
    }

    @Override
    public void close() {}
}
