package dev.toritsugi.provisioning;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.account.AccountContext;
import dev.toritsugi.provisioning.account.AccountRepository;
import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.desired.DesiredState;
import dev.toritsugi.provisioning.desired.NewWorkspaceDefaults;
import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.plan.Planner;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Makes an account at Twilio the call centre of a definition.
 */
public final class Provisioner {

	private final CallCenter center;

	private final List<ResourceState> desired;

	private final JsonResourceClient twilio;

	private final PlanPolicy policy;

	private final Consumer<String> progress;

	/**
	 * @param center what should be there
	 * @param account where; with the address at which Twilio reaches the server
	 * @param policy how far a plan may go
	 * @param progress told what is being done, where it takes long
	 * @throws IllegalArgumentException if the account has no public URL
	 */
	public Provisioner(CallCenter center, TwilioAccountProperties account, PlanPolicy policy,
			Consumer<String> progress) {
		URI server = account.publicUrl();
		if (server == null) {
			throw new IllegalArgumentException("The callbacks need the address at which Twilio reaches the server");
		}
		this.center = center;
		this.desired = DesiredState.of(center, WebhookUrls.at(server, center.fallbackUrl()));
		this.twilio = JsonResourceClient.of(account);
		this.policy = policy;
		this.progress = progress;
	}

	/**
	 * As {@code provision apply} does it without options.
	 */
	public static Provisioner of(CallCenter center, TwilioAccountProperties account) {
		return new Provisioner(center, account, PlanPolicy.CAREFUL, (step) -> {
		});
	}

	/**
	 * Moves every operator to an activity in which they are offered calls. For a
	 * rehearsal: an apply leaves that to the operators.
	 */
	public void makeAvailable() {
		AccountRepository account = account();
		account.read();
		String available = this.center.activities()
			.stream()
			.filter(Activity::available)
			.findFirst()
			.orElseThrow()
			.name();
		this.center.workers().forEach((operator) -> account.move(String.valueOf(operator.workerName()), available));
	}

	/**
	 * What would have to happen. Changes nothing.
	 * @throws TwilioException if Twilio does not tell what is there
	 */
	public Plan plan() {
		return plan(account(), this.policy.made());
	}

	/** What is there, each worker with what costs a request of its own. */
	public List<ExistingResource> found() {
		return account((worker) -> true).read();
	}

	/**
	 * The same, with nobody watching.
	 */
	public ApplyResult apply() {
		return apply((change) -> {
		});
	}

	/**
	 * Has it happen, change by change, until all is done or one fails. What failed and
	 * what came after it can be had by applying again.
	 * @param done told of each change once it is made
	 * @throws TwilioException if Twilio does not tell what is there
	 */
	public ApplyResult apply(Consumer<PlannedChange> done) {
		return apply(done, (made) -> {
		});
	}

	/**
	 * The same.
	 * @param made told after each creation and deletion of the SIDs of everything that
	 * the definition has made until then, so that it can be remembered whatever comes
	 */
	public ApplyResult apply(Consumer<PlannedChange> done, Consumer<Set<String>> made) {
		PlanExecution run = new PlanExecution(this.policy.made(), done, made);
		AccountRepository account = account();
		Plan plan = plan(account, run.made());
		if (plan.changes().stream().anyMatch(Provisioner::makesTheWorkspace)) {
			// Twilio makes a workspace with activities of its own, which are there then.
			Plan first = new Plan(plan.changes().stream().filter(Provisioner::makesTheWorkspace).toList());
			if (!run.carryOut(first, account)) {
				return run.outcome(plan, account.directory());
			}
			account = account();
			plan = plan(account, run.made());
		}
		run.carryOut(plan, account);
		return run.outcome(plan, account.directory());
	}

	private static boolean makesTheWorkspace(PlannedChange change) {
		return change instanceof PlannedChange.Create && change.resource().kind() == ResourceKind.WORKSPACE;
	}

	private Plan plan(AccountRepository account, Set<String> made) {
		PlanPolicy policy = this.policy.withMade(made);
		List<ExistingResource> found = account.read();
		if (found.stream().noneMatch((each) -> each.resource().kind() == ResourceKind.WORKSPACE)) {
			NewWorkspaceDefaults.comesWith(this.center.workspace()).forEach(found::add);
		}
		List<ExistingResource> candidates = Planner.candidatesForDeletion(this.desired, found, policy);
		found.replaceAll((each) -> candidates.contains(each)
				? new ExistingResource(each.resource(), each.sid(), account.isMissed(each)) : each);
		return Planner.of(this.desired, found, policy);
	}

	private AccountRepository account() {
		Set<String> workers = this.center.workers()
			.stream()
			.map((operator) -> Objects.requireNonNull(operator.workerName()).toLowerCase(Locale.ROOT))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return account((worker) -> workers.contains(worker.name().toLowerCase(Locale.ROOT)));
	}

	private AccountRepository account(Predicate<ResourceState> inDetail) {
		return new AccountRepository(
				new AccountContext(this.twilio, this.center.workspace(), new SidRegistry(), inDetail, this.progress));
	}

}
