package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Removes the parts from the desired state whose keys are missing from the definition.
 * These parts have defaults, which are meant for a new workspace. An existing workspace
 * keeps its activities, queues, routes and workers.
 */
final class UndefinedPartFilter {

	/** Keys of the kinds of which a definition contains all resources or none. */
	private static final Map<ResourceKind, DefinitionKey> KEYS = Map.of(ResourceKind.ACTIVITY, DefinitionKey.ACTIVITIES,
			ResourceKind.QUEUE, DefinitionKey.QUEUES, ResourceKind.WORKER, DefinitionKey.OPERATORS);

	/** The key of each field that stays as it is if the key is missing. */
	private static final Map<String, DefinitionKey> FIELD_KEYS = Map.of("routes", DefinitionKey.ROUTES, "default-queue",
			DefinitionKey.DEFAULT_QUEUE, "default-activity", DefinitionKey.DEFAULT_ACTIVITY, "timeout-activity",
			DefinitionKey.TIMEOUT_ACTIVITY, "reservation-timeout", DefinitionKey.RESERVATION_TIMEOUT);

	/** The kind of the resource that a field names. */
	private static final Map<String, ResourceKind> NAMED = Map.of("default-queue", ResourceKind.QUEUE,
			"default-activity", ResourceKind.ACTIVITY, "timeout-activity", ResourceKind.ACTIVITY);

	private final Map<ResourceState.Key, ResourceState> existing = new HashMap<>();

	private final Set<DefinitionKey> undefined;

	private final Set<DefinitionKey> leftAlone = EnumSet.noneOf(DefinitionKey.class);

	/** Existing resources that a plan with the option {@code --prune} deletes. */
	private final Set<ResourceState.Key> removed = new HashSet<>();

	UndefinedPartFilter(List<ResourceState> desired, List<ExistingResource> existing, PlanPolicy policy) {
		existing.forEach((each) -> this.existing.putIfAbsent(each.state().key(), each.state()));
		boolean isNew = existing.stream().noneMatch((each) -> each.state().kind() == ResourceKind.WORKSPACE);
		this.undefined = isNew ? Set.of() : policy.undefined();
		if (policy.allows(PlanPolicy.Option.PRUNE)) {
			Set<ResourceState.Key> keys = ResourceState.Key.of(desired);
			DeletionPlanner.candidates(existing, keys, policy)
				.stream()
				.map((each) -> each.state().key())
				.filter((key) -> isDefined(key.kind()))
				.forEach(this.removed::add);
			// A queue that was renamed at Twilio gets its name back.
			existing.stream()
				.filter((each) -> policy.knownQueues()
					.stream()
					.anyMatch((known) -> known.sid().equals(each.sid())
							&& keys.contains(ResourceState.Key.of(ResourceKind.QUEUE, known.name()))))
				.forEach((each) -> this.removed.remove(each.state().key()));
		}
	}

	/**
	 * Returns the desired resources without undefined parts. A missing resource to which
	 * another desired resource refers is not removed.
	 */
	List<ResourceState> defined(List<ResourceState> desired) {
		List<ResourceState> withDefinedFields = desired.stream().map(this::withDefinedFields).toList();
		Set<String> references = new HashSet<>();
		withDefinedFields.stream()
			.flatMap((resource) -> resource.fields().values().stream())
			.forEach((value) -> addTexts(value, references));
		List<ResourceState> defined = new ArrayList<>();
		for (ResourceState resource : withDefinedFields) {
			boolean exists = this.existing.containsKey(resource.key());
			if (isDefined(resource.kind()) || isReferredTo(resource, references) && !exists) {
				defined.add(resource);
			}
			else if (differs(resource)) {
				leaveAlone(resource.kind());
			}
		}
		return defined;
	}

	/** Whether the definition contains the key of the resources of one kind. */
	boolean isDefined(ResourceKind kind) {
		DefinitionKey key = KEYS.get(kind);
		return key == null || !this.undefined.contains(key);
	}

	/** Records that resources of an undefined kind stay at Twilio. */
	void leaveAlone(ResourceKind kind) {
		DefinitionKey key = KEYS.get(kind);
		if (key != null) {
			this.leftAlone.add(key);
		}
	}

	/**
	 * Returns the keys of the parts that stay as they are although they differ from the
	 * defaults, for example {@code routes}.
	 */
	List<String> leftAlone() {
		return this.leftAlone.stream().map(DefinitionKey::key).toList();
	}

	private ResourceState withDefinedFields(ResourceState resource) {
		ResourceState current = this.existing.get(resource.key());
		if (current == null) {
			return resource;
		}
		Map<String, JsonNode> fields = new LinkedHashMap<>(resource.fields());
		FIELD_KEYS.forEach((field, key) -> {
			if (fields.containsKey(field) && isLeftAlone(field, key, current.field(field))) {
				JsonNode value = fields.remove(field);
				if (!FieldComparator.same(current.field(field), value)) {
					this.leftAlone.add(reported(field, key));
				}
			}
		});
		return new ResourceState(resource.kind(), resource.name(), fields);
	}

	/**
	 * Whether a field keeps its current value, because its key is missing. A missing
	 * value at Twilio becomes the default, and so does the name of a queue or activity
	 * that the plan deletes.
	 */
	private boolean isLeftAlone(String field, DefinitionKey key, JsonNode current) {
		ResourceKind kind = NAMED.get(field);
		if (!this.undefined.contains(key) || kind == null) {
			return this.undefined.contains(key);
		}
		String name = current.isObject() ? current.path("queue").asString("") : current.asString("");
		return !isDefined(kind) || !name.isEmpty() && !this.removed.contains(ResourceState.Key.of(kind, name));
	}

	/**
	 * Returns the key that is reported, which is that of the list if it is missing too.
	 */
	private DefinitionKey reported(String field, DefinitionKey key) {
		ResourceKind kind = NAMED.get(field);
		DefinitionKey list = (kind != null) ? KEYS.get(kind) : null;
		return (list != null && this.undefined.contains(list)) ? list : key;
	}

	private boolean differs(ResourceState resource) {
		ResourceState current = this.existing.get(resource.key());
		return current == null || !FieldComparator.changes(current, resource).isEmpty();
	}

	private static boolean isReferredTo(ResourceState resource, Set<String> references) {
		return references.stream().anyMatch(resource.name()::equalsIgnoreCase);
	}

	private static void addTexts(JsonNode value, Set<String> texts) {
		if (value.isString()) {
			texts.add(value.asString());
		}
		value.forEach((each) -> addTexts(each, texts));
	}

}
