package dev.toritsugi.sandbox.taskrouter.service;

import java.util.Collection;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.ResourceRegistry;
import dev.toritsugi.sandbox.taskrouter.registry.WorkspaceResources;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the services that each manage one resource type. This class finds the
 * resources of the managed type in a workspace.
 *
 * @param <T> type of the resources
 */
abstract class AbstractResourceService<T extends Resource> {

	private final WorkspaceResources<T> resources;

	AbstractResourceService(WorkspaceResources<T> resources) {
		this.resources = resources;
	}

	/**
	 * Returns all resources of the workspace, oldest first.
	 */
	public final Collection<T> all(Workspace workspace) {
		return in(workspace).all();
	}

	/**
	 * Returns the resource with the given SID.
	 * @throws TwilioError 404 if no resource has this SID
	 */
	public T get(Workspace workspace, String sid) {
		return in(workspace).get(sid);
	}

	/**
	 * Returns the resource with the given SID, or empty if no resource has this SID.
	 */
	public final Optional<T> find(Workspace workspace, @Nullable String sid) {
		return in(workspace).find(sid);
	}

	/**
	 * Returns the resource with the given name, ignoring letter case, or empty if no
	 * resource has this name.
	 */
	public final Optional<T> named(Workspace workspace, String name) {
		return in(workspace).named(name);
	}

	final ResourceRegistry<T> in(Workspace workspace) {
		return this.resources.in(workspace);
	}

}
