package dev.toritsugi.provisioning.doctor.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Checks what operators who answer in the browser need: an API key, a password and a page
 * that is loaded over TLS. All findings are warnings, because the operators may use
 * another page.
 */
public class BrowserPhoneCheck implements DoctorCheck {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<ResourceState> workers = context.states(ResourceKind.WORKER)
			.stream()
			.filter(WorkerPhone::isBrowser)
			.toList();
		List<Finding> findings = new ArrayList<>();
		if (workers.isEmpty()) {
			return findings;
		}
		if (context.account().apiKeySid() == null) {
			findings.add(Finding.warning(
					"twilio.api-key-sid is not set. %s a browser phone.".formatted((workers.size() == 1)
							? "Worker " + workers.get(0).name() + " has" : workers.size() + " workers have"),
					"No operator can answer in the page %s, because the access tokens of browser phones need an API key."
						.formatted(page(context)),
					"Create a standard key in the Console (Account, API keys & tokens, in the account's region), set "
							+ "twilio.api-key-sid and twilio.api-key-secret, and restart the server."));
		}
		List<String> unknown = workers.stream()
			.filter((worker) -> !canSignIn(worker, context))
			.map(ResourceState::name)
			.toList();
		if (!unknown.isEmpty()) {
			findings.add(Finding.warning(
					"The calls of %s ring in the browser, but no operator with this worker-name can sign in."
						.formatted(String.join(", ", unknown)),
					"These calls cannot be answered in the page %s.".formatted(page(context)),
					"Set worker-name and password-hash (java -jar toritsugi.jar hash-password) of the operators in "
							+ "call-center.operators, and restart the server."));
		}
		if (isWithoutTls(context)) {
			findings.add(Finding.warning("The public URL %s has no TLS.".formatted(context.server()),
					"Browsers give the page no microphone, so operators cannot answer in it.",
					"Put a proxy with TLS before the server, and set twilio.public-url to its https address."));
		}
		return findings;
	}

	private static boolean canSignIn(ResourceState worker, DoctorContext context) {
		return context.center()
			.operators()
			.stream()
			.filter((operator) -> worker.name().equalsIgnoreCase(operator.workerName()))
			.map(Operator::passwordHash)
			.anyMatch((hash) -> hash != null && !hash.isBlank());
	}

	private static boolean isWithoutTls(DoctorContext context) {
		return "http".equalsIgnoreCase(context.server().getScheme())
				&& !LOOPBACK.contains(String.valueOf(context.server().getHost()));
	}

	/** Returns the address of the operators' page. */
	static String page(DoctorContext context) {
		String server = context.server().toString();
		return server + (server.endsWith("/") ? "" : "/") + "desk/";
	}

}
