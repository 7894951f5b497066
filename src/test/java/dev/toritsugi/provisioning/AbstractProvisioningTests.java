package dev.toritsugi.provisioning;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.contract.SandboxHttpClient;
import dev.toritsugi.twilio.TwilioAccountProperties;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An empty account at the sandbox, over real HTTP: our side provisions it, Twilio's Java
 * SDK looks what is there.
 */
@SandboxServerTest
@TestPropertySource(properties = "sandbox.seed=none")
public abstract class AbstractProvisioningTests {

	/** No server listens there. */
	protected static final String SERVER = "http://127.0.0.1:9";

	protected final Sandbox sandbox;

	protected final SandboxHttpClient http;

	protected final TwilioRestClient client;

	protected final TwilioAccountProperties account;

	protected AbstractProvisioningTests(Environment environment, Sandbox sandbox) {
		this.sandbox = sandbox;
		this.account = Binder.get(environment)
			.bind("twilio", TwilioAccountProperties.class)
			.get()
			.withPublicUrl(URI.create(SERVER));
		this.http = new SandboxHttpClient(String.valueOf(this.account.apiBaseUrl()));
		this.client = new TwilioRestClient.Builder(this.account.accountSid(), this.account.authToken())
			.httpClient(this.http)
			.build();
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
		this.http.exchanges().clear();
	}

	/** The command in a directory, with the account and the address of the server. */
	protected final CommandLine commandLine(Path directory, String server) {
		return new CommandLine(directory, "--twilio.account-sid=" + this.account.accountSid(),
				"--twilio.auth-token=" + this.account.authToken(), "--twilio.api-base-url=" + this.account.apiBaseUrl(),
				"--twilio.public-url=" + server);
	}

	protected final Provisioner provisioning(CallCenter center, PlanPolicy policy) {
		return new Provisioner(center, this.account, policy, (step) -> {
		});
	}

	protected final Plan plan(String definition) {
		return provisioning(Definition.of(definition), PlanPolicy.CAREFUL).plan();
	}

	protected final ApplyResult apply(String definition) {
		return apply(definition, PlanPolicy.CAREFUL);
	}

	protected final ApplyResult apply(String definition, PlanPolicy policy) {
		ApplyResult outcome = provisioning(Definition.of(definition), policy).apply((change) -> {
		});
		assertThat(outcome.reason()).isNull();
		return outcome;
	}

	protected static PlanPolicy pruning(Set<String> made) {
		return PlanPolicy.CAREFUL.withCreated(made).allowing(PlanPolicy.Option.PRUNE);
	}

	protected static List<String> titles(List<PlannedChange> changes) {
		return changes.stream().map(PlannedChange::title).toList();
	}

	/** As in {@code field: before -> after}. */
	protected static List<String> fields(Plan plan) {
		return plan.changes()
			.stream()
			.flatMap((change) -> change.fields().stream())
			.map((field) -> field.field() + ": " + field.beforeAndAfter())
			.toList();
	}

	protected final Workspace workspace() {
		return read(Workspace.reader().setFriendlyName("Desk").read(this.client)).get(0);
	}

	protected final String workspaceSid() {
		return workspace().getSid();
	}

	protected final List<Activity> activities() {
		return read(Activity.reader(workspaceSid()).read(this.client));
	}

	protected final Activity activity(String name) {
		return one(activities(), Activity::getFriendlyName, name);
	}

	protected final List<TaskQueue> queues() {
		return read(TaskQueue.reader(workspaceSid()).read(this.client));
	}

	protected final TaskQueue queue(String name) {
		return one(queues(), TaskQueue::getFriendlyName, name);
	}

	protected final Workflow workflow() {
		return read(Workflow.reader(workspaceSid()).read(this.client)).get(0);
	}

	protected final List<Worker> workers() {
		return read(Worker.reader(workspaceSid()).read(this.client));
	}

	protected final Worker worker(String name) {
		return one(workers(), Worker::getFriendlyName, name);
	}

	protected final Application application() {
		return read(Application.reader().read(this.client)).get(0);
	}

	protected final IncomingPhoneNumber number() {
		return read(IncomingPhoneNumber.reader().read(this.client)).get(0);
	}

	protected static <T extends com.twilio.base.Resource> List<T> read(ResourceSet<T> set) {
		return StreamSupport.stream(set.spliterator(), false).toList();
	}

	private static <T> T one(List<T> all, java.util.function.Function<T, String> name, String wanted) {
		return all.stream().filter((each) -> name.apply(each).equals(wanted)).findFirst().orElseThrow();
	}

}
