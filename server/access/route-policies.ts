import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { policyKey, type RoutePolicy } from './policy.js';

export interface RouteWithPolicy {
  readonly method: string;
  readonly path: string;
  readonly policy: RoutePolicy;
}

/** Every route with what it asks of a person. A route without a policy stops the start. */
@Injectable()
export class RoutePolicies implements OnModuleInit {
  private listed: readonly RouteWithPolicy[] = [];

  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner, private readonly reflector: Reflector) {}

  get all(): readonly RouteWithPolicy[] {
    return this.listed;
  }

  onModuleInit(): void {
    this.listed = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => this.routeOf(metatype as object, prototype[name]!, name));
    });
  }

  private routeOf(controller: object, handler: object, name: string): RouteWithPolicy[] {
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = `/${String(Reflect.getMetadata(PATH_METADATA, controller))}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`
      .replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(policyKey, [handler as () => void, controller as never]);
    if (policy === undefined) throw new Error(`route ${RequestMethod[method]} ${path} (${name}) has no policy`);
    return [{ method: RequestMethod[method], path, policy }];
  }
}
