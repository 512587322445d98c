import { type ExecutionArgs, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { execute } from '../executor/execute.ts';
import { findOperation } from '../executor/plan.ts';
import type { Context } from '../schema/context.ts';

/** Executes operations when they are admitted, level by level instead of object by object. */
export function useExecutor(): Plugin<Context> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(async ({ contextValue, ...args }) => {
        const { visit, request } = contextValue;
        const { signal } = request;
        const admit = (cost: number) => visit.admit(cost, isWrite(args), signal);
        try {
          return await execute({ ...args, contextValue, signal, admit });
        } finally {
          visit.leave();
        }
      });
    },
  };
}

function isWrite({ document, operationName }: Omit<ExecutionArgs, 'contextValue'>): boolean {
  return findOperation(document, operationName).operation === OperationTypeNode.MUTATION;
}
