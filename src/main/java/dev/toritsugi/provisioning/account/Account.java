package dev.toritsugi.provisioning.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.provisioning.resource.Change;
import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * An account at Twilio: what is in it, and changes to that, one at a time.
 */
public final class Account {

	private final Map<Kind, ResourceType> types = new EnumMap<>(Kind.class);

	private final Scope scope;

	public Account(Scope scope) {
		this.scope = scope;
		this.types.put(Kind.WORKSPACE, new WorkspaceType());
		this.types.put(Kind.ACTIVITY, new ActivityType());
		this.types.put(Kind.WORKSPACE_ACTIVITIES, new WorkspaceActivitiesType());
		this.types.put(Kind.QUEUE, new QueueType());
		this.types.put(Kind.WORKFLOW, new WorkflowType());
		this.types.put(Kind.WORKER, new WorkerType());
		this.types.put(Kind.APPLICATION,
				new TableType(Kind.APPLICATION,
						new Collection("Applications", "applications", "friendly_name", Collection.Home.ACCOUNT),
						Column.plain("voice-url", "voice_url"), Column.plain("voice-method", "voice_method")));
		this.types.put(Kind.PHONE_NUMBER, new PhoneNumberType());
	}

	/**
	 * What is there: the workspace with what is in it, and the account's applications and
	 * numbers.
	 * @throws TwilioException if Twilio does not tell
	 */
	public List<Found> read() {
		List<Found> all = new ArrayList<>();
		this.types.forEach((kind, type) -> {
			this.scope.progress().accept("reading: " + kind.label());
			all.addAll(type.read(this.scope));
		});
		return all;
	}

	/**
	 * Carries out one change; what is held back is left.
	 * @return SID of what it was about
	 * @throws TwilioException if Twilio refuses or does not answer
	 */
	public String carryOut(Change change) {
		ResourceType type = type(change.resource());
		if (change instanceof Change.Create create) {
			return type.create(create.resource(), this.scope);
		}
		if (change instanceof Change.Update update) {
			type.update(update.resource(), update.current(), update.names(), this.scope);
			return update.current().sid();
		}
		if (change instanceof Change.Delete delete) {
			type.delete(delete.current(), this.scope);
			return delete.current().sid();
		}
		throw new IllegalArgumentException("Is held back: " + change.title());
	}

	/**
	 * SID of what was just to be made, if it was in spite of an answer that did not come:
	 * Twilio is asked. Nothing if it does not tell.
	 */
	public Optional<String> madeAfterAll(Resource resource) {
		try {
			type(resource).read(this.scope);
		}
		catch (TwilioException ex) {
			// Nobody knows; if it is there, the next run takes it for somebody else's.
			return Optional.empty();
		}
		return directory().find(resource.kind(), resource.name());
	}

	/**
	 * Whether somebody would miss it if it were deleted now: a worker with a task, an
	 * activity that a worker is in, a workflow or a queue with a task that is not over.
	 * @throws TwilioException if Twilio does not tell
	 */
	public boolean isMissed(Found found) {
		try {
			return type(found.resource()).isMissed(found, this.scope);
		}
		catch (TwilioException.NotFound ex) {
			// Somebody else has deleted it.
			return false;
		}
	}

	/**
	 * Gives a worker an activity, both of which were read or made.
	 */
	public void move(String worker, String activity) {
		this.scope.twilio()
			.update(this.scope.workspacePath() + "/Workers/" + directory().sid(Kind.WORKER, worker),
					Map.of("ActivitySid", directory().sid(Kind.ACTIVITY, activity)), null);
	}

	/**
	 * Who has which SID, as far as was read or made.
	 */
	public Directory directory() {
		return this.scope.directory();
	}

	private ResourceType type(Resource resource) {
		ResourceType type = this.types.get(resource.kind());
		if (type == null) {
			throw new IllegalStateException("No type for " + resource.kind());
		}
		return type;
	}

}
