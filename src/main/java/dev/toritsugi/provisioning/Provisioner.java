package dev.toritsugi.provisioning;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.account.AccountContext;
import dev.toritsugi.provisioning.account.AccountRepository;
import dev.toritsugi.provisioning.account.CallerQueue;
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
 * Plans and applies the changes that make a Twilio account match the definition of a call
 * centre.
 */
public final class Provisioner {

	private static final ApplyListener NO_LISTENER = (change) -> {
	};

	private final CallCenter center;

	private final List<ResourceState> desired;

	private final JsonResourceClient twilio;

	private final PlanPolicy policy;

	private final Consumer<String> progress;

	/**
	 * @param center definition of the call centre
	 * @param account the Twilio account and the server's public URL
	 * @param policy rules for deleting resources and taking over phone numbers
	 * @param progress receives a message before the resources of each kind are read
	 * @throws IllegalArgumentException if the account has no public URL
	 */
	public Provisioner(CallCenter center, TwilioAccountProperties account, PlanPolicy policy,
			Consumer<String> progress) {
		URI server = account.publicUrl();
		if (server == null) {
			throw new IllegalArgumentException("The account has no public URL, which the webhooks need");
		}
		this.center = center;
		this.desired = DesiredState.of(center, WebhookUrls.of(server, center.fallbackUrl()));
		this.twilio = JsonResourceClient.of(account);
		this.policy = policy;
		this.progress = progress;
	}

	/**
	 * Creates a provisioner with the policy that {@code provision apply} uses without
	 * options.
	 */
	public static Provisioner of(CallCenter center, TwilioAccountProperties account) {
		return new Provisioner(center, account, PlanPolicy.CAREFUL, (step) -> {
		});
	}

	/**
	 * Moves every worker in the definition to the first available activity, so that
	 * TaskRouter offers calls to all workers. Only the sandbox uses this method. An apply
	 * does not change workers' activities, because operators choose their own activity.
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
		this.center.workers()
			.forEach((operator) -> account.moveWorker(String.valueOf(operator.workerName()), available));
	}

	/**
	 * Plans the changes without changing anything at Twilio.
	 * @throws TwilioException if the account cannot be read
	 */
	public Plan plan() {
		return plan(account(), this.policy.created());
	}

	/**
	 * Reads all resources, including the channels of every worker. Reading channels
	 * requires one additional request per worker.
	 * @throws TwilioException if the account cannot be read
	 */
	public List<ExistingResource> readAll() {
		return account((worker) -> true).read();
	}

	/**
	 * Reads the voice queues of the account, in which callers wait.
	 * @throws TwilioException if the account cannot be read
	 */
	public List<CallerQueue> callerQueues() {
		return account().callerQueues();
	}

	/**
	 * Plans and applies the changes without a listener.
	 * @see #apply(ApplyListener)
	 */
	public ApplyResult apply() {
		return apply(NO_LISTENER);
	}

	/**
	 * Plans the changes and applies them one by one until all are applied or one fails.
	 * After a failure, the next apply continues with the remaining changes.
	 * @throws TwilioException if the account cannot be read
	 */
	public ApplyResult apply(ApplyListener listener) {
		PlanApplier applier = new PlanApplier(this.policy.created(), listener);
		AccountRepository account = account();
		Plan plan = plan(account, applier.created());
		if (plan.changes().stream().anyMatch(Provisioner::createsWorkspace)) {
			// Twilio creates activities with a new workspace, so the remaining changes
			// are planned again after the workspace exists.
			Plan first = new Plan(plan.changes().stream().filter(Provisioner::createsWorkspace).toList(), List.of(),
					false, List.of(), Set.of());
			if (!applier.apply(first, account)) {
				return applier.result(plan, account.sids());
			}
			account = account();
			plan = plan(account, applier.created());
		}
		applier.apply(plan, account);
		return applier.result(plan, account.sids());
	}

	private static boolean createsWorkspace(PlannedChange change) {
		return change instanceof PlannedChange.Create && change.resource().kind() == ResourceKind.WORKSPACE;
	}

	private Plan plan(AccountRepository account, Set<String> created) {
		PlanPolicy policy = this.policy.withCreated(created);
		List<ExistingResource> existing = account.read();
		if (existing.stream().noneMatch((each) -> each.state().kind() == ResourceKind.WORKSPACE)) {
			NewWorkspaceDefaults.of(this.center.workspace()).forEach(existing::add);
		}
		List<ExistingResource> candidates = Planner.candidatesForDeletion(this.desired, existing, policy);
		existing.replaceAll((each) -> candidates.contains(each) ? each.withInUse(account.isInUse(each)) : each);
		return Planner.plan(this.desired, existing, policy);
	}

	/**
	 * Creates an account repository that reads worker channels only for workers in the
	 * definition.
	 */
	private AccountRepository account() {
		Set<String> workers = this.desired.stream()
			.filter((resource) -> resource.kind() == ResourceKind.WORKER)
			.map((worker) -> worker.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return account((worker) -> workers.contains(worker.name().toLowerCase(Locale.ROOT)));
	}

	private AccountRepository account(Predicate<ResourceState> readsChannels) {
		return new AccountRepository(new AccountContext(this.twilio, this.center.workspace(), new SidRegistry(),
				readsChannels, this.progress));
	}

}
